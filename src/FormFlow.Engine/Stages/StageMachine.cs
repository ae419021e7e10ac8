using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;

namespace FormFlow.Engine.Stages;

/// <summary>
/// Decides how records move through the stages of a workflow. Pure: the same workflow, record, state and context give the same decision. The
/// README beside this file shows the whole.
/// </summary>
public static class StageMachine
{
    /// <summary>How a record begins: in the first pipeline whose condition holds, by the first start whose own condition holds, or as asked.</summary>
    /// <param name="workflow">The workflow.</param>
    /// <param name="record">The record with its values.</param>
    /// <param name="context">What else is known.</param>
    /// <param name="stage">The stage it is to begin in; wherever it may when null.</param>
    /// <param name="pipeline">The pipeline it is to begin in; chosen when null.</param>
    /// <param name="state">Where it stands, when it changes its pipeline.</param>
    public static Result<StageMove> Begin(CompiledWorkflow workflow, in RecordScope record, StageContext context, string? stage = null, string? pipeline = null, StageState? state = null)
    {
        var at = StagePointer(workflow, context);
        var chosen = pipeline is null ? Choose(workflow, record, context) : workflow.Find(pipeline);
        if (chosen is null)
        {
            return StageErrors.UnknownPipeline.At(at, ("pipeline", pipeline));
        }

        ErrorList? why = null;
        var isOpen = false;
        foreach (var start in chosen.Transitions)
        {
            if (!start.IsStart || (stage is not null && start.To.Key != stage))
            {
                continue;
            }

            var errors = new ErrorList();
            StageGuards.Before(start, record, context, errors, at);
            var mayBegin = errors.IsEmpty;
            StageGuards.During(start, null, record, null, context, errors, at, isAhead: false);
            if (errors.IsEmpty)
            {
                return Move(start, state, record, context, StageCause.Begun);
            }

            // The reasons given are those of the first start that the record may take at all.
            if (why is null || (mayBegin && !isOpen))
            {
                why = errors;
            }

            isOpen |= mayBegin;
            if (stage is null && mayBegin)
            {
                break;
            }
        }

        return why ?? (Result<StageMove>)StageErrors.NoStart.At(
            at, ("pipeline", chosen.Key), ("stage", stage), ("starts", string.Join(", ", chosen.Transitions.Where(each => each.IsStart).Select(each => each.To.Key).Distinct())));
    }

    /// <summary>The stage of a key in the pipeline that would take a record, else in the first that has one; null when none has.</summary>
    public static CompiledStage? Meant(CompiledWorkflow workflow, in RecordScope record, StageContext context, string stage) =>
        Choose(workflow, record, context)?.FindStage(stage) ?? workflow.Pipelines.Select(pipeline => pipeline.FindStage(stage)).FirstOrDefault(found => found is not null);

    /// <summary>Every transition out of the record's stage, allowed or blocked with the reasons.</summary>
    public static IReadOnlyList<StageOption> Options(CompiledWorkflow workflow, in RecordScope record, StageState state, StageContext context)
    {
        var options = new List<StageOption>();
        if (workflow.Find(state) is { } stage)
        {
            foreach (var transition in stage.Transitions)
            {
                var errors = new ErrorList();
                StageGuards.Before(transition, record, context, errors, null);
                StageGuards.During(transition, stage, record, state, context, errors, null, isAhead: true);
                options.Add(new StageOption(transition, errors.Errors));
            }
        }

        return options;
    }

    /// <summary>Takes a transition, or says everything that stands against it.</summary>
    /// <param name="workflow">The workflow.</param>
    /// <param name="before">The record as it is.</param>
    /// <param name="after">The record with what was given for the transition.</param>
    /// <param name="state">Where it stands.</param>
    /// <param name="transition">The key of the transition.</param>
    /// <param name="context">What else is known.</param>
    /// <param name="comment">What the caller says to it.</param>
    /// <param name="reason">The reason chosen, from the top of its tree down.</param>
    public static Result<StageMove> Take(
        CompiledWorkflow workflow, in RecordScope before, in RecordScope after, StageState state, string transition, StageContext context, string? comment = null, IReadOnlyList<string>? reason = null)
    {
        if (workflow.Find(state) is not { } stage)
        {
            return StageErrors.NotBegun.With();
        }

        if (stage.Pipeline.FindTransition(transition) is not { } found)
        {
            return StageErrors.UnknownTransition.With(("transition", FieldIssues.Quote(transition)));
        }

        if (!stage.Transitions.Contains(found))
        {
            return StageErrors.NotFromHere.With(("transition", transition), ("stage", stage.Document.Label.In(context.Caller.Language)));
        }

        return Take(found, stage, before, after, state, context, StageCause.Taken, null, string.IsNullOrWhiteSpace(comment) ? null : comment.Trim(), reason);
    }

    /// <summary>
    /// The move that a stage sent as a value asks for: by the first transition that goes there and needs nothing more than the record with what
    /// was sent. No move when the record is there already.
    /// </summary>
    public static Result<StageMove?> Asked(CompiledWorkflow workflow, in RecordScope before, in RecordScope after, StageState state, string stage, StageContext context)
    {
        var at = StagePointer(workflow, context);
        if (state.Stage == stage)
        {
            return (StageMove?)null;
        }

        if (workflow.Find(state) is not { } from)
        {
            return StageErrors.NotBegun.At(at);
        }

        var roads = from.Transitions.Where(transition => transition.To.Key == stage).ToArray();
        if (roads.Length == 0)
        {
            return StageErrors.NotReachable.At(at, ("from", from.Key), ("to", FieldIssues.Quote(stage)));
        }

        Result<StageMove>? why = null;
        foreach (var road in roads)
        {
            var move = Take(road, from, before, after, state, context, StageCause.Asked, at, null, null);
            if (!move.IsRefused)
            {
                return move.Value;
            }

            why ??= move;
        }

        // What cannot be said beside a value has to be said with the transition.
        var more = StageErrors.AsksMore.At(at, ("stage", stage), ("transitions", string.Join(", ", roads.Select(road => road.Key))));
        return Result<StageMove?>.Refuse([.. why!.Value.Errors.Select(error => error.Code == StageErrors.CommentMissing || error.Code == StageErrors.ReasonMissing ? more : error).Distinct()]);
    }

    /// <summary>
    /// The move that a record makes by itself as it now is: by the first automatic transition whose condition holds, or whose time has passed,
    /// and against which nothing stands; null when there is none. Ask again after each move, until there is none, along a <see cref="StageTrail"/>.
    /// </summary>
    /// <param name="workflow">The workflow.</param>
    /// <param name="record">The record.</param>
    /// <param name="state">Where it stands.</param>
    /// <param name="context">What else is known.</param>
    /// <param name="byTime">Whether time may be the cause.</param>
    public static StageMove? Automatic(CompiledWorkflow workflow, in RecordScope record, StageState state, StageContext context, bool byTime = true)
    {
        foreach (var transition in workflow.Find(state)?.Transitions ?? [])
        {
            var isDue = byTime && transition.After is { } after && context.CalendarOf(workflow).Add(state.EnteredAt, after) <= context.Now;
            if ((isDue || transition.OnChange?.Evaluate(record, context.Rules, whenBlank: false).Holds == true) && ByItself(transition, record, state, context, isDue ? StageCause.Timed : StageCause.Changed) is { } move)
            {
                return move;
            }
        }

        return null;
    }

    /// <summary>The move that a record makes by itself for what happened on a record that points at it; null when it makes none.</summary>
    /// <param name="workflow">The workflow.</param>
    /// <param name="record">The record.</param>
    /// <param name="state">Where it stands.</param>
    /// <param name="via">The lookup through which the related record points here.</param>
    /// <param name="related">The related record as it now is.</param>
    /// <param name="context">What else is known.</param>
    public static StageMove? Related(CompiledWorkflow workflow, in RecordScope record, StageState state, CompiledField via, in RecordScope related, StageContext context)
    {
        foreach (var transition in workflow.Find(state)?.Transitions ?? [])
        {
            if (transition.OnRelated is { } rule && rule.Via == via && rule.When?.Evaluate(related, context.Rules, whenBlank: false).Holds != false
                && ByItself(transition, record, state, context, StageCause.Related) is { } move)
            {
                return move;
            }
        }

        return null;
    }

    /// <summary>The first rule of the entry standard that a record fails; null when it meets the standard. A rule that cannot be told fails.</summary>
    public static CompiledEntryRule? Judge(CompiledWorkflow workflow, in RecordScope record, RuleContext context)
    {
        foreach (var rule in workflow.Entry)
        {
            if (!rule.Check.Evaluate(record, context, whenBlank: false).Holds)
            {
                return rule;
            }
        }

        return null;
    }

    /// <summary>Ticks an item of the stage's checklist, or takes the tick away.</summary>
    public static Result<StageState> Tick(CompiledWorkflow workflow, StageState state, string item, bool done)
    {
        if (workflow.Find(state) is not { } stage)
        {
            return StageErrors.NotBegun.With();
        }

        if (stage.Document.Checklist?.Any(each => each.Key == item) != true)
        {
            return StageErrors.UnknownItem.With(("item", FieldIssues.Quote(item)));
        }

        return state with { Done = state.Done.Contains(item) == done ? state.Done : done ? state.Done.Add(item) : state.Done.Remove(item) };
    }

    internal static StageMove? ByItself(CompiledTransition transition, in RecordScope record, StageState state, StageContext context, StageCause cause)
    {
        var errors = new ErrorList();
        if (transition.When?.Evaluate(record, context.Rules, whenBlank: false).Holds == false)
        {
            return null;
        }

        StageGuards.During(transition, transition.To.Pipeline.FindStage(state.Stage), record, state, context, errors, null, isAhead: false);
        return errors.IsEmpty ? Move(transition, state, record, context, cause) : null;
    }

    private static Result<StageMove> Take(
        CompiledTransition transition, CompiledStage from, in RecordScope before, in RecordScope after, StageState state, StageContext context, StageCause cause, string? at, string? comment, IReadOnlyList<string>? reason)
    {
        var errors = new ErrorList();
        StageGuards.Before(transition, before, context, errors, at);
        StageGuards.During(transition, from, after, state, context, errors, at, isAhead: false);
        StageGuards.Said(transition, comment, reason, context, errors);
        return errors.IsEmpty ? Move(transition, state, after, context, cause, comment, reason is { Count: > 0 } ? reason : null) : errors;
    }

    private static StageMove Move(
        CompiledTransition transition, StageState? from, in RecordScope record, StageContext context, StageCause cause, string? comment = null, IReadOnlyList<string>? reason = null)
    {
        var workflow = transition.To.Pipeline.Workflow;
        var pipeline = transition.To.Pipeline.Key;
        var to = new StageState(pipeline, transition.To.Key, context.Now, from?.Pipeline == pipeline ? from.Done : [], Judge(workflow, record, context.Rules)?.Document.Key);
        return new StageMove(
            transition, from, to, cause, comment, reason, context.Now - from?.EnteredAt, from is null ? null : context.CalendarOf(workflow).Between(from.EnteredAt, context.Now));
    }

    private static CompiledPipeline? Choose(CompiledWorkflow workflow, in RecordScope record, StageContext context)
    {
        foreach (var pipeline in workflow.Pipelines)
        {
            if (pipeline.When?.Evaluate(record, context.Rules, whenBlank: false).Holds != false)
            {
                return pipeline;
            }
        }

        return null;
    }

    private static string StagePointer(CompiledWorkflow workflow, StageContext context) => new FieldPath(context.Prefix, workflow.Stage.Key).ToString();
}
