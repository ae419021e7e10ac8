namespace FormFlow.Runtime.Documents;

/// <summary>Asks that hidden data is deleted for good.</summary>
public sealed record PurgeRequest
{
    /// <summary>Must be true: what is purged cannot be had again.</summary>
    public required bool Confirm { get; init; }
}
