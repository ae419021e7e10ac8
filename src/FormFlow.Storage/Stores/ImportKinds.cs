namespace FormFlow.Storage.Stores;

/// <summary>What a job is.</summary>
public static class ImportKinds
{
    /// <summary>A file that becomes records.</summary>
    public const string Import = "import";

    /// <summary>Batches of changes that a caller wants to be able to take back.</summary>
    public const string Batch = "batch";

    /// <summary>A publish that converts so many values that it is prepared; its form is the key of the app, and it is no import to those who ask for one.</summary>
    public const string Publish = "publish";
}
