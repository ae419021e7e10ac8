using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;
using FormFlow.Engine.Stages;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Stages.Simulation;

/// <summary>Takes stays of the past one after the other and counts what a workflow would have done otherwise.</summary>
/// <param name="form">The form as it is published.</param>
/// <param name="live">The workflow as it is published.</param>
/// <param name="tried">The workflow that is tried.</param>
/// <param name="now">The moment: until then stays last that have no end.</param>
internal sealed class SimulationRun(CompiledForm form, TriedWorkflow live, TriedWorkflow tried, DateTime now)
{
    private const int MostTold = 200;
    private const char Slash = '/';

    private readonly Dictionary<(string Pipeline, string Stage), SimulatedStage> stages = [];
    private readonly List<(long Record, SimulatedRecord Told)> concerned = [];
    private readonly HashSet<long> records = [];
    private int found;

    /// <summary>How many stays were looked at.</summary>
    public int Stays { get; private set; }

    /// <summary>Looks at the next stays.</summary>
    public async ValueTask TryAsync(DatabaseSession session, IReadOnlyList<StageStayRow> stays)
    {
        long[] ids = [.. stays.Select(stay => stay.Record).Distinct()];
        var rows = await RecordLoader.Of(form).LoadAsync(session, ids);
        var journal = await ImportJournal.SinceAsync(session, form.Id, ids, first: 1);
        var pasts = rows.ToDictionary(row => row.Key, row => new PastRecord(form, row.Value, journal[row.Key]));
        object?[][] values = [.. stays.Where(stay => pasts.ContainsKey(stay.Record)).SelectMany(stay => ValuesOf(pasts[stay.Record], stay))];
        await live.LoadAsync(session, values);
        await tried.LoadAsync(session, values);
        foreach (var stay in stays.Where(stay => pasts.ContainsKey(stay.Record)))
        {
            Stays++;
            records.Add(stay.Record);
            Try(pasts[stay.Record], stay);
        }
    }

    /// <summary>What was found.</summary>
    public async ValueTask<StageSimulation> EndAsync(DatabaseSession session, long leftOut)
    {
        var titles = await ForeignStore.LoadAsync(session, form, [.. concerned.Select(each => each.Record).Distinct()], new HashSet<int>());
        return new StageSimulation(
            Stays,
            records.Count,
            leftOut,
            [.. stages.Values.OrderBy(stage => PlaceOf(stage.Pipeline, stage.Stage))],
            found,
            [.. concerned.Select(each => each.Told with { Title = titles.GetValueOrDefault(each.Record)?.Title })]);
    }

    private void Try(PastRecord past, StageStayRow stay)
    {
        var entered = At(stay.EnteredAt);
        var end = stay.LeftAt is { } left ? At(left) : now;
        var values = past.After(stay.RecordVersion);
        Count(stay.Pipeline, stay.Stage, static stage => stage with { Stays = stage.Stays + 1 });
        if (stay.Transition is not null)
        {
            TryMove(past, stay, values, entered);
        }

        var state = new StageState(stay.Pipeline, stay.Stage, entered, StageState.Of(live.Workflow, values)?.Done ?? []);
        if (FirstMove(past, stay, state, end) is var (transition, at))
        {
            Count(stay.Pipeline, stay.Stage, static stage => stage with { Moved = stage.Moved + 1 });
            Tell(stay, SimulatedOutcome.Moved, at, stay.Stage, tried.TransitionOf(stay.Pipeline, transition.Key), []);
        }

        TryLimits(stay, state, end);
    }

    private void TryMove(PastRecord past, StageStayRow stay, object?[] after, DateTime entered)
    {
        var before = past.After(stay.RecordVersion - 1);
        var stood = StageState.Of(live.Workflow, before);

        // Of moves that followed each other in one change only the first began where the record stood before it.
        var isFirst = stood?.Stage == stay.From;
        var done = StageState.Of(live.Workflow, after)?.Done ?? [];
        var from = stay.From is null ? null : new StageState(stay.Pipeline, stay.From, isFirst ? stood!.EnteredAt : entered, done);
        var move = new PastMove(from, stay.Pipeline, stay.Stage, stay.Transition!, stay.Automatic != 0, stay.Comment, stay.Reason?.Split(Slash));
        var errors = tried.Against(move, isFirst && stood is not null ? before : after, after, entered);
        if (errors.Count > 0 && live.Against(move, isFirst && stood is not null ? before : after, after, entered).Count == 0)
        {
            var stage = stay.From ?? stay.Stage;
            Count(stay.Pipeline, stage, static each => each with { Refused = each.Refused + 1 });
            var language = tried.Language;
            Tell(stay, SimulatedOutcome.Refused, entered, stage, live.TransitionOf(stay.Pipeline, move.Transition), [.. errors.Select(error => error.Message(language)).Distinct()]);
        }
    }

    // After each change while the record stood there, and when it left or now, if time alone would have done it.
    private (CompiledTransition Transition, DateTime At)? FirstMove(PastRecord past, StageStayRow stay, StageState state, DateTime end)
    {
        if (end <= state.EnteredAt)
        {
            return null;
        }

        var values = past.After(stay.RecordVersion);
        foreach (var (at, then) in past.Until(stay.RecordVersion, end).Append((end, [])))
        {
            values = at == end ? values : then;
            if (tried.Moves(state, values, at) is { } transition && live.Moves(state, values, at)?.Key != transition.Key)
            {
                return (transition, at);
            }
        }

        return null;
    }

    private void TryLimits(StageStayRow stay, StageState state, DateTime end)
    {
        var (was, would) = (live.Due(state, end), tried.Due(state, end));
        Count(stay.Pipeline, stay.Stage, stage => stage with
        {
            Warned = stage.Warned + (would.IsWarned ? 1 : 0),
            LiveWarned = stage.LiveWarned + (was.IsWarned ? 1 : 0),
            Late = stage.Late + (would.IsLate ? 1 : 0),
            LiveLate = stage.LiveLate + (was.IsLate ? 1 : 0),
        });
        if (would.IsLate ? !was.IsLate : would.IsWarned && !was.IsWarned)
        {
            Tell(stay, would.IsLate ? SimulatedOutcome.Late : SimulatedOutcome.Warned, end, stay.Stage, null, []);
        }
    }

    private IEnumerable<object?[]> ValuesOf(PastRecord past, StageStayRow stay) =>
        past.Until(stay.RecordVersion, stay.LeftAt is { } left ? At(left) : now).Select(state => state.Values)
            .Append(past.After(stay.RecordVersion - 1))
            .Append(past.After(stay.RecordVersion));

    private void Count(string pipeline, string stage, Func<SimulatedStage, SimulatedStage> change) =>
        stages[(pipeline, stage)] = change(stages.GetValueOrDefault((pipeline, stage)) ?? new SimulatedStage(pipeline, stage, LabelOf(pipeline, stage), 0, 0, 0, 0, 0, 0, 0));

    private void Tell(StageStayRow stay, SimulatedOutcome outcome, DateTime at, string stage, string? transition, IReadOnlyList<string> reasons)
    {
        found++;
        if (concerned.Count < MostTold)
        {
            concerned.Add((stay.Record, new SimulatedRecord(RecordId.Format(stay.Record), null, outcome, at, LabelOf(stay.Pipeline, stage), transition, reasons)));
        }
    }

    private string LabelOf(string pipeline, string stage) => tried.LabelOf(pipeline, stage) ?? live.LabelOf(pipeline, stage) ?? stage;

    private (int Pipeline, int Stage) PlaceOf(string pipeline, string stage)
    {
        var found = live.Workflow.Find(pipeline);
        return (found is null ? int.MaxValue : live.Workflow.Pipelines.IndexOf(found), found?.FindStage(stage)?.Order ?? int.MaxValue);
    }

    private static DateTime At(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).UtcDateTime;
}
