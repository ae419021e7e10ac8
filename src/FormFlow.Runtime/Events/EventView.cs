namespace FormFlow.Runtime.Events;

/// <summary>Something that happened, as listeners are told. Values are not among it: whoever wants them reads the record.</summary>
/// <param name="Id">Its place in the order of all that happens.</param>
/// <param name="Kind">What happened, such as <c>record.updated</c>.</param>
/// <param name="At">When.</param>
/// <param name="CallerKind">Who did it: <c>member</c>, <c>apiKey</c> or <c>system</c>.</param>
public sealed record EventView(string Id, string Kind, DateTimeOffset At, string CallerKind)
{
    /// <summary>The id of the member or API key; left out for the workspace itself.</summary>
    public string? Caller { get; init; }

    /// <summary>What made it happen; left out for a call of its own.</summary>
    public string? Cause { get; init; }

    /// <summary>The key of the form it concerns.</summary>
    public string? Form { get; init; }

    /// <summary>The id of the record it concerns.</summary>
    public string? Record { get; init; }

    /// <summary>The record's version after it.</summary>
    public long? Version { get; init; }

    /// <summary>The keys of the record's fields that changed.</summary>
    public IReadOnlyList<string>? Fields { get; init; }

    /// <summary>The id of the task it concerns.</summary>
    public string? Task { get; init; }

    /// <summary>The id of the comment it concerns.</summary>
    public string? Comment { get; init; }

    /// <summary>The id of the notification it concerns.</summary>
    public string? Notification { get; init; }

    /// <summary>The key of the app that was published.</summary>
    public string? App { get; init; }
}
