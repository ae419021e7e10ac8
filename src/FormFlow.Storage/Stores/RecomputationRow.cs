namespace FormFlow.Storage.Stores;

/// <summary>How far bringing the saved records of a form up to date came.</summary>
public sealed record RecomputationRow
{
    /// <summary>The stable id of the form.</summary>
    public required string Form { get; init; }

    /// <summary>The form's version that asked for it.</summary>
    public long Version { get; init; }

    /// <summary>The last record that was looked at; records are taken in the order of their ids.</summary>
    public long Position { get; init; }

    /// <summary>How many records the form had when it began.</summary>
    public long Total { get; init; }

    /// <summary>How many were looked at.</summary>
    public long Done { get; init; }

    /// <summary>How many do not suit the form's rules and so kept their values.</summary>
    public long Refused { get; init; }

    /// <summary>When it began, Unix milliseconds.</summary>
    public long StartedAt { get; init; }

    /// <summary>When it was done, Unix milliseconds; null while it is not.</summary>
    public long? FinishedAt { get; init; }
}
