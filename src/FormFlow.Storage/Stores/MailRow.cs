namespace FormFlow.Storage.Stores;

/// <summary>A mail to be sent, as it will be read.</summary>
public sealed record MailRow
{
    public required long Id { get; init; }

    public required string Address { get; init; }

    public required string Name { get; init; }

    public required string Subject { get; init; }

    public required string Text { get; init; }

    public required string Html { get; init; }

    public required long CreatedAt { get; init; }

    /// <summary>How often it was tried, this time included.</summary>
    public long Attempts { get; init; }
}
