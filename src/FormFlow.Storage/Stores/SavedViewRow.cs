namespace FormFlow.Storage.Stores;

/// <summary>A view that a member saved; instants in Unix milliseconds.</summary>
public sealed record SavedViewRow
{
    public required long Id { get; init; }

    public long Version { get; init; } = 1;

    /// <summary>The stable id of the form.</summary>
    public required string Form { get; init; }

    /// <summary>The member who saved it.</summary>
    public required long Member { get; init; }

    public required string Name { get; init; }

    /// <summary>1 when others see it.</summary>
    public long IsShared { get; init; }

    /// <summary>The key of the app's view it began as.</summary>
    public string? Base { get; init; }

    /// <summary>The view document, without label and form.</summary>
    public required string Document { get; init; }

    public required long CreatedAt { get; init; }

    public required long UpdatedAt { get; init; }
}
