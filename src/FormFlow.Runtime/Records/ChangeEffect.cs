namespace FormFlow.Runtime.Records;

/// <summary>What became of a change.</summary>
public enum ChangeEffect
{
    /// <summary>Nothing: it was refused, or not tried.</summary>
    Refused,

    /// <summary>The record was made.</summary>
    Created,

    /// <summary>The record was changed.</summary>
    Updated,

    /// <summary>The record was as asked already; nothing was written.</summary>
    Unchanged,

    /// <summary>The record is in the recycle bin.</summary>
    Deleted,
}
