namespace FormFlow.Runtime.Imports;

/// <summary>How a record stands that an import touched.</summary>
internal enum ImportedStanding
{
    /// <summary>As the import left it, but for what the platform computed anew.</summary>
    AsImported,

    /// <summary>The import was taken back already, or the record it made is gone.</summary>
    TakenBack,

    /// <summary>Others changed it meanwhile.</summary>
    ChangedByOthers,
}
