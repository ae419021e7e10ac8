using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Records;
using FormFlow.Engine.Stages;
using FormFlow.Runtime.Records;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Stages;

/// <summary>Tells whoever comes second with a transition who came first.</summary>
internal static class StageConflict
{
    /// <summary>Says who moved the record where a transition is refused because somebody did.</summary>
    public static async ValueTask TellAsync(DatabaseSession session, ChangeContext context, IEnumerable<RecordChange> changes)
    {
        foreach (var change in changes)
        {
            if (change is { Asked: StageAsked.Take take, Before: { } before } && change.Errors.Errors.Any(IsOvertaken) && await WinnerAsync(session, take, change, before) is { } winner)
            {
                var names = await ForeignStore.LoadAsync(session, ReferenceTargetKind.Member, winner.By is { } member ? [member] : []);
                var by = winner.By is { } id ? names.GetValueOrDefault(id)?.Title ?? RecordId.Format(id) : Engine.Roles.Caller.System.Name;
                var stage = take.Stage.Workflow!.Find(winner.Pipeline)?.FindStage(winner.Stage)?.Document.Label.In(context.Caller.Language) ?? winner.Stage;
                change.Errors.Clear();
                change.Errors.Add(StageErrors.Overtaken.With(
                    ("by", by),
                    ("member", winner.By is { } who ? RecordId.Format(who) : null),
                    ("at", DateTimeOffset.FromUnixTimeMilliseconds(winner.EnteredAt).UtcDateTime),
                    ("transition", winner.Transition),
                    ("stage", stage),
                    ("version", before.Version)));
            }
        }
    }

    private static bool IsOvertaken(Error error) => error.Code == StageErrors.NotFromHere || error.Code == RecordErrors.Stale;

    // Somebody came first when he moved the record since the version the caller saw, or else from a stage in which the transition could be taken.
    private static async ValueTask<StageStayRow?> WinnerAsync(DatabaseSession session, StageAsked.Take take, RecordChange change, RecordRow before)
    {
        var latest = await StageStayStore.LatestAsync(session, before.Id, take.Stage.Key, change.ExpectedVersion ?? 0);
        var begins = take.Stage.Workflow!.Pipelines.Where(pipeline => pipeline.Key == latest?.Pipeline).Select(pipeline => pipeline.FindTransition(take.Transition)).FirstOrDefault()?.Document.From;
        return change.ExpectedVersion is not null || (latest?.From is { } from && begins?.Contains(from) == true) ? latest : null;
    }
}
