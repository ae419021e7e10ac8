namespace FormFlow.Runtime.Records;

/// <summary>What journal entries about records tell of.</summary>
public static class JournalKinds
{
    public const string Created = "record.created";
    public const string Updated = "record.updated";
    public const string Deleted = "record.deleted";
    public const string Restored = "record.restored";
    public const string Purged = "record.purged";
}
