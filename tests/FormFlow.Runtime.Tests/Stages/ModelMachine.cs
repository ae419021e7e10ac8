using System.Collections.Immutable;
using FormFlow.Engine.Actions;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Records;
using FormFlow.Engine.Stages;
using FormFlow.Runtime.Records;
using FormFlow.Runtime.Stages;

namespace FormFlow.Runtime.Tests.Stages;

/// <summary>
/// What becomes of an order when nothing goes wrong: the pure machine and its timers, with what actions do written beside them. It knows no
/// database, no transaction and no process.
/// </summary>
/// <param name="workflow">The workflow.</param>
/// <param name="context">The moment, and on whose behalf.</param>
internal sealed class ModelMachine(CompiledWorkflow workflow, ChangeContext context)
{
    private readonly StageContext stages = StageGuard.ContextOf(context, string.Empty);

    private delegate Result<StageMove?> Decision(in RecordScope before, in RecordScope after);

    /// <summary>What becomes of an order that somebody does something to; null when it is refused.</summary>
    public ModelOrder? After(ModelOrder order, ModelEvent happens)
    {
        try
        {
            return happens.Visit ? Visited(order, happens)
                : happens.Tick is { } item ? Ticked(order, item)
                : Change(order, happens.Input, (in before, in after) => Asked(order, happens, before, after), new Doing(null, 0, IsTimed: true));
        }
        catch (RefusedException)
        {
            return null;
        }
    }

    /// <summary>What becomes of an order when everything is done that is due for it.</summary>
    public ModelOrder AllDone(ModelOrder order)
    {
        while (true)
        {
            ModelTimer[] due = [.. order.Timers.Where(timer => timer.NextAt <= stages.Now).OrderBy(timer => timer.Due.Due).ThenBy(timer => timer.Number)];
            if (due.Length == 0)
            {
                return order;
            }

            foreach (var number in due.Select(timer => timer.Number))
            {
                // Another may have taken it away.
                if (order.Timers.Find(timer => timer.Number == number) is { } timer)
                {
                    order = Done(order, timer);
                }
            }
        }
    }

    private ModelOrder Done(ModelOrder order, ModelTimer timer)
    {
        try
        {
            var cause = $"timer:{workflow.Key}/{timer.Due.Key}";
            var after = order with { Timers = order.Timers.Replace(timer, timer with { NextAt = null }) };
            return StageTimers.Fire(workflow, order.Scope, order.State!, timer.Due, order.ActiveAt, stages) switch
            {
                { Move: not null } => Change(after, Nothing(), None, new Doing(cause, 0, IsTimed: true)),
                { } fired => Act(after, fired.Actions, new Doing(cause, 0, IsTimed: false)),
                null => Due(after),
            };
        }
        catch (RefusedException)
        {
            var attempts = timer.Attempts + 1;
            var next = Retries.Next(new DateTimeOffset(stages.Now).ToUnixTimeMilliseconds(), attempts);
            return order with { Timers = order.Timers.Replace(timer, timer with { Attempts = attempts, NextAt = next is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at).UtcDateTime : null }) };
        }
    }

    private Result<StageMove?> Asked(ModelOrder order, ModelEvent happens, in RecordScope before, in RecordScope after)
    {
        var sent = (string?)happens.Input.Values[workflow.Stage.Slot];
        if (happens.Transition is not { } key)
        {
            return order.State is null ? Maybe(StageMachine.Begin(workflow, after, stages, sent))
                : sent is null ? (StageMove?)null
                : StageMachine.Asked(workflow, before, after, order.State, sent, stages);
        }

        var move = Maybe(StageMachine.Take(workflow, before, after, order.State!, key, stages, happens.Comment));
        return !move.IsRefused && workflow.Form.Fields.FirstOrDefault(field => happens.Input.Has(field) && move.Value!.Transition.Asks.All(ask => ask.Field != field)) is { } unasked
            ? StageErrors.NotAsked.With(("field", unasked.Key))
            : move;
    }

    private ModelOrder Visited(ModelOrder order, ModelEvent happens)
    {
        var lookup = workflow.Form.Set.Find("shop.visit")!.Find("order")!;
        var visit = new RecordScope(happens.Input.Values, null, order);
        return order.State is not { } state || StageMachine.Related(workflow, order.Scope, state, lookup, visit, stages) is null ? order
            : Change(order, Nothing(), (in before, in _) => StageMachine.Related(workflow, before, state, lookup, visit, stages), new Doing("related:shop.visit", 1, IsTimed: true));
    }

    private ModelOrder Ticked(ModelOrder order, string item)
    {
        var ticked = StageMachine.Tick(workflow, order.State!, item, done: true);
        return ticked.IsRefused ? throw new RefusedException() : Change(order, Nothing(), None, new Doing(null, 0, IsTimed: true), ticked.Value);
    }

    private ModelOrder Change(ModelOrder order, RecordInput input, Decision decide, Doing doing, StageState? state = null)
    {
        var values = (object?[])order.Values.Clone();
        foreach (var field in workflow.Form.Fields.Where(field => field != workflow.Stage && input.Has(field)))
        {
            values[field.Slot] = input.Values[field.Slot];
        }

        var decided = decide(order.Scope, new RecordScope(values, null, order));
        var moves = Moves(order, values, decided.IsRefused ? throw new RefusedException() : decided.Value, doing, ref state);
        if (state is null || (order.State is not null && workflow.Form.Fields.All(field => Engine.Fields.Values.Same(values[field.Slot], order.Values[field.Slot]))))
        {
            return order;
        }

        order = order with { Values = values, State = state, ActiveAt = stages.Now, Stays = order.Stays.AddRange(moves.Select(move => $"{move.To.Stage} {doing.Cause}")) };
        order = moves.Aggregate(order, (moved, move) => Act(moved, move.Actions, doing with { Cause = $"transition:{move.Transition.Key}" }));
        return Due(order);
    }

    // The moves that follow each other, and where they lead.
    private List<StageMove> Moves(ModelOrder order, object?[] values, StageMove? first, Doing doing, ref StageState? state)
    {
        var (moves, trail, scope) = (new List<StageMove>(), new StageTrail(), new RecordScope(values, null, order));
        state ??= order.State;
        for (var move = first; ;)
        {
            if (move is not null)
            {
                moves.Add(trail.Follow(move) is null ? move : throw new RefusedException());
                state = move.To;
            }

            if (state is null)
            {
                return moves;
            }

            state.WriteTo(workflow, values);
            state = state with { Invalid = StageMachine.Judge(workflow, scope, stages.Rules)?.Document.Key };
            state.WriteTo(workflow, values);
            move = StageMachine.Automatic(workflow, scope, state, stages, doing.IsTimed);
            if (move is null)
            {
                return moves;
            }
        }
    }

    private ModelOrder Act(ModelOrder order, ImmutableArray<CompiledAction> actions, Doing doing)
    {
        if (actions.Length > 0 && doing.Links == ChangeChain.Most)
        {
            throw new RefusedException();
        }

        var next = doing with { Links = doing.Links + 1 };
        foreach (var action in actions)
        {
            if (action.Applies(order.Scope, stages.Rules).Runs)
            {
                order = action switch
                {
                    SetFieldsAction.Ready set => Change(order, Input(order, set), None, next),
                    NotifyAction.Ready => order with { Acts = Once(order.Acts, $"notice {doing.Cause}{action.Place} {new DateTimeOffset(stages.Now).ToUnixTimeMilliseconds()}") },
                    CreateTaskAction.Ready => order with { Acts = order.Acts.Add($"task {doing.Cause}") },
                    CommentAction.Ready => order with { Acts = order.Acts.Add($"comment {doing.Cause}") },
                    _ => throw new InvalidOperationException($"The model knows no {action}."),
                };
            }
        }

        return order;
    }

    private RecordInput Input(ModelOrder order, SetFieldsAction.Ready set)
    {
        var input = Nothing();
        foreach (var value in set.Values)
        {
            var (found, error) = value.Evaluate(order.Scope, stages.Rules);
            Assert.That(error, Is.Null);
            input.Set(value.Field.Slot, found);
        }

        return input;
    }

    // What is due follows from the order; what was taken care of stays so as long as it is due.
    private ModelOrder Due(ModelOrder order)
    {
        TimerDue[] due = [.. StageTimers.Due(workflow, order.Scope, order.State!, order.ActiveAt, stages).Distinct()];
        var kept = order.Timers.RemoveAll(timer => !due.Contains(timer.Due));
        TimerDue[] fresh = [.. due.Where(each => kept.TrueForAll(timer => timer.Due != each))];
        return order with { Timers = kept.AddRange(fresh.Select((each, index) => new ModelTimer(each, order.Numbers + index, each.Due))), Numbers = order.Numbers + fresh.Length };
    }

    private RecordInput Nothing() => new(workflow.Form.Fields.Length);

    private static Result<StageMove?> None(in RecordScope before, in RecordScope after) => (StageMove?)null;

    private static ImmutableList<string> Once(ImmutableList<string> acts, string act) => acts.Contains(act) ? acts : acts.Add(act);

    private static Result<StageMove?> Maybe(Result<StageMove> move) => move.IsRefused ? move.As<StageMove?>() : move.Value;

    /// <summary>What makes something happen, how many things set each other off before it, and whether time may move an order meanwhile.</summary>
    private sealed record Doing(string? Cause, int Links, bool IsTimed);

    /// <summary>Something does not happen, with all that it set off.</summary>
    private sealed class RefusedException : Exception;
}
