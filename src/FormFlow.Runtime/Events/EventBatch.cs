namespace FormFlow.Runtime.Events;

/// <summary>What happened in a stretch of the journal.</summary>
/// <param name="After">The place it begins behind.</param>
/// <param name="Last">The place it ends with.</param>
/// <param name="Events">What there is to tell of it, in order.</param>
internal sealed record EventBatch(long After, long Last, IReadOnlyList<LiveEvent> Events)
{
    /// <summary>How much memory its texts take.</summary>
    public long Bytes { get; } = Events.Sum(told => (long)told.Frame.Length);
}
