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
public sealed record RecomputationStatus(bool IsRunning, long? Version, long Total, long Done, long Refused, DateTimeOffset? StartedAt, DateTimeOffset? FinishedAt)
{
    internal static RecomputationStatus Of(RecomputationRow? row) => row is null
        ? new RecomputationStatus(false, null, 0, 0, 0, null, null)
        : new RecomputationStatus(row.FinishedAt is null, row.Version, row.Total, row.Done, row.Refused, Instant(row.StartedAt), row.FinishedAt is { } at ? Instant(at) : null);

    private static DateTimeOffset Instant(long at) => DateTimeOffset.FromUnixTimeMilliseconds(at);
}
