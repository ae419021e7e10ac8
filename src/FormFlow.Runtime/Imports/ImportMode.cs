namespace FormFlow.Runtime.Imports;

/// <summary>What the rows of an import become.</summary>
public enum ImportMode
{
    /// <summary>New records.</summary>
    Create,

    /// <summary>Changes of the records with the same key, and new records where there is none.</summary>
    Upsert,
}
