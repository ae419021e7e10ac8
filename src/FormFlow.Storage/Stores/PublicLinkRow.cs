namespace FormFlow.Storage.Stores;

/// <summary>A public link of a form; instants in Unix milliseconds.</summary>
public sealed record PublicLinkRow
{
    public required long Id { get; init; }

    public long Version { get; init; } = 1;

    /// <summary>The stable id of the form.</summary>
    public required string Form { get; init; }

    /// <summary>The secret in its address.</summary>
    public required string Token { get; init; }

    /// <summary>The link document, without its password.</summary>
    public required string Document { get; init; }

    /// <summary>The hash of its password; null when it has none.</summary>
    public string? PasswordHash { get; init; }

    /// <summary>How many records were made through it.</summary>
    public long Submissions { get; init; }

    /// <summary>How many submissions wait to be looked at.</summary>
    public long Held { get; init; }

    /// <summary>The member who made it; null for a program of nobody's.</summary>
    public long? Member { get; init; }

    public required long CreatedAt { get; init; }

    public required long UpdatedAt { get; init; }
}
