using FormFlow.Runtime.Records;

namespace FormFlow.Runtime.Computing;

/// <summary>A record as it was and as it is, for what is computed from it elsewhere.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Before">Its values before; null when it came.</param>
/// <param name="After">Its values now; null when it went.</param>
/// <param name="IsNew">Whether it never was before, so that nothing can point at it.</param>
internal readonly record struct ChangedRecord(long Id, object?[]? Before, object?[]? After, bool IsNew)
{
    /// <summary>Those of some changes that were written.</summary>
    public static IReadOnlyList<ChangedRecord> Of(IEnumerable<RecordChange> changes) =>
    [
        .. changes.Where(change => change.Effect is ChangeEffect.Created or ChangeEffect.Updated or ChangeEffect.Deleted).Select(change => change.Effect == ChangeEffect.Deleted
            ? new ChangedRecord(change.Id, change.Row!.Values, null, false)
            : new ChangedRecord(change.Id, change.Before?.Values, change.Row!.Values, change.Effect == ChangeEffect.Created)),
    ];
}
