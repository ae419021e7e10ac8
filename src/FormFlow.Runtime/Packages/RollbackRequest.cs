namespace FormFlow.Runtime.Packages;

/// <summary>Which release an app is to go back to, and how.</summary>
public sealed record RollbackRequest
{
    /// <summary>The number of the release.</summary>
    public required long Release { get; init; }

    /// <summary>Whether records may stay that do not suit the rules of then.</summary>
    public bool AllowBreaking { get; init; }

    /// <summary>By stage field, such as shop.order.stage: by vanished stage as pipeline/stage the one its records go to, as when publishing.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>? Mappings { get; init; }
}
