namespace FormFlow.Runtime.Timers;

/// <summary>How something stands that is due by time.</summary>
public enum TimerState
{
    /// <summary>Its time has not come.</summary>
    Waiting,

    /// <summary>It failed and is tried again.</summary>
    Retrying,

    /// <summary>It was taken care of: done, or let go because it was not for the record any more.</summary>
    Done,

    /// <summary>It failed so often that it is not tried again.</summary>
    GivenUp,
}
