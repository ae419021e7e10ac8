using FormFlow.Storage.Stores;

namespace FormFlow.Runtime.Documents;

/// <summary>How far bringing a form's saved records up to date came.</summary>
/// <param name="IsRunning">Whether records are still to be looked at.</param>
/// <param name="Version">The form's version that asked for it; null when none ever did.</param>
/// <param name="Total">How many records there were when it began.</param>
/// <param name="Done">How many were looked at.</param>
/// <param name="Refused">How many do not suit the form's rules and so kept their values.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="FinishedAt">When it was done.</param>
/// <param name="Waiting">How many records wait for values computed from other records, because too many changed at once or somebody held them.</param>
public sealed record RecomputationStatus(bool IsRunning, long? Version, long Total, long Done, long Refused, DateTimeOffset? StartedAt, DateTimeOffset? FinishedAt, long Waiting)
{
    internal static RecomputationStatus Of(RecomputationRow? row, long waiting) => row is null
        ? new RecomputationStatus(false, null, 0, 0, 0, null, null, waiting)
        : new RecomputationStatus(row.FinishedAt is null, row.Version, row.Total, row.Done, row.Refused, Instant(row.StartedAt), row.FinishedAt is { } at ? Instant(at) : null, waiting);

    private static DateTimeOffset Instant(long at) => DateTimeOffset.FromUnixTimeMilliseconds(at);
}
