namespace FormFlow.Runtime.Records;

/// <summary>What is asked of a record.</summary>
public enum ChangeKind
{
    /// <summary>Make it.</summary>
    Create,

    /// <summary>Change it.</summary>
    Update,

    /// <summary>Change the one with the same key, or make it.</summary>
    Upsert,

    /// <summary>Move it to the recycle bin.</summary>
    Delete,
}
