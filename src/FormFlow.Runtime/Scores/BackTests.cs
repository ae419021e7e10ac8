using FormFlow.Engine.Conditions;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;
using FormFlow.Engine.Roles;
using FormFlow.Engine.Scores;
using FormFlow.Runtime.Documents;
using FormFlow.Runtime.Records;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Queries;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Scores;

/// <summary>
/// Tries a table of points on records whose outcome is known, before it is published. A record is scored as of the moment its outcome came: when it
/// entered its last stage, where the outcome asks about a stage with a workflow, else its last change. Its values, and those behind its lookups,
/// are as they are today; which of them were written late is told. Nothing is written.
/// </summary>
public sealed class BackTests(RecordSessions sessions)
{
    /// <summary>The most records that are looked at.</summary>
    public const int MostRecords = 500_000;

    private const int Chunk = 2_000;
    private const int MostShifts = 20;

    /// <summary>Does so, telling how many records it looked at meanwhile; for owners.</summary>
    public async Task<Result<BackTest>> RunAsync(
        Workspace workspace, Caller caller, string form, string field, BackTestRequest request, Func<WorkDone, ValueTask> tell, CancellationToken cancellationToken) =>
        caller.IsOwner
            ? await sessions.ReadAsync(workspace, caller, form, (session, context) => RunAsync(session, context, field, request, tell, cancellationToken), cancellationToken)
            : DocumentErrors.OwnerOnly.With();

    private static async ValueTask<Result<BackTest>> RunAsync(
        DatabaseSession session, ChangeContext context, string field, BackTestRequest request, Func<WorkDone, ValueTask> tell, CancellationToken cancellationToken)
    {
        var live = context.Form;
        var tried = await TriedScore.CompileAsync(session, context, field, request.Field);
        var known = ConditionBinder.Bind(request.Among ?? new Condition.All([]), live, "/among");
        var won = ConditionBinder.Bind(request.Won, live, "/won");
        if (tried.IsRefused || known.IsRefused || won.IsRefused)
        {
            return Result<BackTest>.Refuse([.. tried.Errors, .. known.Errors, .. won.Errors]);
        }

        var both = ConditionBinder.Bind(new Condition.All([known.Value.Document, won.Value.Document]), live).Value;
        var published = TriedScore.In(live, field);
        var closing = ClosingOf(live, won.Value);
        var cases = new List<ScoreCase>();
        var wins = new HashSet<long>();
        var all = await RecordFinder.CountAsync(session, known.Value, context.Rules.Conditions);
        for (long after = 0; cases.Count < MostRecords;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await tell(new WorkDone(cases.Count, Math.Min(all, MostRecords)));
            var ids = await RecordFinder.IdsAfterAsync(session, known.Value, context.Rules.Conditions, after, Chunk);
            if (ids.Count == 0)
            {
                break;
            }

            wins.Clear();
            wins.UnionWith(await RecordFinder.IdsAfterAsync(session, both, context.Rules.Conditions, after, Chunk));
            var rows = await RecordLoader.Of(live).LoadAsync(session, ids);
            var before = published is null ? null : await published.ScoreAsync(session, rows.Values, Moment, context.Rules);
            var then = await tried.Value.ScoreAsync(session, rows.Values, Moment, context.Rules);
            cases.AddRange(ids.Where(rows.ContainsKey).Select(id => new ScoreCase(id, before?.GetValueOrDefault(id), then.GetValueOrDefault(id), wins.Contains(id))));
            after = ids[^1];
        }

        var shifts = published is null ? [] : ScoreJudge.Shifts(cases, MostShifts);
        var titles = await ForeignStore.LoadAsync(session, live, [.. shifts.Select(shift => shift.Id)], new HashSet<int>());
        return new BackTest(
            cases.Count,
            Math.Max(0, all - cases.Count),
            published is null ? null : ScoreJudge.Judge(cases, each => each.Live),
            ScoreJudge.Judge(cases, each => each.Tried),
            [.. shifts.Select(shift => new ShiftedRecord(RecordId.Format(shift.Id), titles.GetValueOrDefault(shift.Id)?.Title, shift.Live, shift.Tried, shift.LiveRank, shift.TriedRank, shift.Won))],
            await LateFields.FindAsync(session, live, tried.Value.Reads, won.Value, [.. cases.Select(each => each.Id).Order().TakeLast(LateFields.MostRecords)], context.Caller.Language));

        DateTime Moment(RecordRow row) => closing is not null && row.Values[closing.Slot] is DateTime entered ? entered : row.UpdatedAt;
    }

    // The moment that a stage was entered, where the outcome asks about it.
    private static CompiledField? ClosingOf(CompiledForm form, BoundCondition won) => won.Paths
        .Where(path => path.Hops.IsEmpty && path.Stored is not null)
        .Select(path => form.Find($"{path.Stored!.Key.Split('.')[0]}.enteredAt"))
        .FirstOrDefault(field => field is not null);
}
