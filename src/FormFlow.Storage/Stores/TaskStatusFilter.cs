namespace FormFlow.Storage.Stores;

/// <summary>Which tasks a list shows.</summary>
public enum TaskStatusFilter
{
    /// <summary>Those to be done, without the ones put off.</summary>
    Open,

    /// <summary>Those to be done whose time is over.</summary>
    Overdue,

    /// <summary>Those to be done that are put off until later.</summary>
    Snoozed,

    /// <summary>Those that were done.</summary>
    Done,

    /// <summary>Those that need not be done any more.</summary>
    Closed,

    /// <summary>All.</summary>
    All,
}
