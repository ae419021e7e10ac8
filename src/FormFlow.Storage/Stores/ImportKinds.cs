namespace FormFlow.Storage.Stores;

/// <summary>What a job that can be undone is.</summary>
public static class ImportKinds
{
    /// <summary>A file that becomes records.</summary>
    public const string Import = "import";

    /// <summary>Batches of changes that a caller wants to be able to take back.</summary>
    public const string Batch = "batch";
}
