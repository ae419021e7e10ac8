namespace FormFlow.Storage.Stores;

/// <summary>A metadata document: its draft, if somebody edits it, and its live version, if it was published.</summary>
public sealed record DocumentRow
{
    /// <summary>Stable id; for a form the one that names its table.</summary>
    public required string Id { get; init; }

    /// <summary>The word for it: <c>app</c>, <c>form</c>, <c>view</c> …</summary>
    public required string Kind { get; init; }

    /// <summary>The full key, such as <c>shop.order</c>; for an app its own key. A draft may carry another than the live version.</summary>
    public required string Key { get; init; }

    /// <summary>The full key it is live under; null while it is not live.</summary>
    public string? LiveKey { get; init; }

    /// <summary>The key of the app it belongs to.</summary>
    public required string App { get; init; }

    /// <summary>The draft's JSON; null when nobody edits it; empty when the draft removes the document.</summary>
    public string? Draft { get; init; }

    /// <summary>Counts the draft's saves; for ETags.</summary>
    public long? DraftVersion { get; init; }

    /// <summary>The live JSON; null when it was never published or is removed.</summary>
    public string? Live { get; init; }

    /// <summary>The number of the live version, from 1.</summary>
    public long? LiveVersion { get; init; }

    /// <summary>When it was removed, Unix milliseconds; null while it is not.</summary>
    public long? RemovedAt { get; init; }

    /// <summary>Whether the draft says that the document goes.</summary>
    public bool IsRemovalDraft => Draft is { Length: 0 };
}
