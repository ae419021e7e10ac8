namespace FormFlow.Engine.Tasks;

/// <summary>Where a task stands.</summary>
public enum TaskState
{
    /// <summary>Somebody has to do it.</summary>
    Open,

    /// <summary>It was done.</summary>
    Done,

    /// <summary>It need not be done any more.</summary>
    Cancelled,

    /// <summary>The record it is about is in the recycle bin; it opens again when the record is restored.</summary>
    RecordDeleted,
}
