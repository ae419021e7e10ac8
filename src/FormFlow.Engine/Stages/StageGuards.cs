using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;
using FormFlow.Engine.Roles;

namespace FormFlow.Engine.Stages;

/// <summary>Collects why a transition cannot be taken.</summary>
internal static class StageGuards
{
    private const int LongestComment = 4000;

    /// <summary>Whether a transition is held by what its stage needs to be left: steps back and steps to a lost stage are not.</summary>
    public static bool LeavesByGate(TransitionKind kind, CompiledStage to) => kind != TransitionKind.Back && to.Document.Status != StageStatus.Lost;

    /// <summary>What must be so before: the condition and, for people, who they are. Asked of the record as it was.</summary>
    public static void Before(CompiledTransition transition, in RecordScope record, StageContext context, ErrorList errors, string? at)
    {
        if (transition.When is { } when)
        {
            Ask(when, record, context, errors, at, StageErrors.Cannot.At(at, ("transition", transition.Document.Label.In(context.Caller.Language)), ("key", transition.Key)), whenBlank: false);
        }

        if (transition.Who is { } who && context.Caller is { IsOwner: false, Kind: not CallerKind.System } && !who.Include(record, context.Rules.Conditions))
        {
            errors.Add(StageErrors.NotYours.At(at, ("transition", transition.Document.Label.In(context.Caller.Language)), ("people", Describe(transition, context.Caller.Language))));
        }
    }

    /// <summary>What the record must be with what was given: entry standard, both gates, checklist and checks.</summary>
    /// <param name="transition">The transition.</param>
    /// <param name="from">The stage left; null for a start.</param>
    /// <param name="record">The record with what was given.</param>
    /// <param name="state">Where it stands; null for a start.</param>
    /// <param name="context">What else is known.</param>
    /// <param name="errors">Collects the reasons.</param>
    /// <param name="at">Where reasons are shown that are about no field.</param>
    /// <param name="isAhead">Whether nothing was given yet: then what depends on fields that the transition asks for is passed over.</param>
    public static void During(CompiledTransition transition, CompiledStage? from, in RecordScope record, StageState? state, StageContext context, ErrorList errors, string? at, bool isAhead)
    {
        var leaves = LeavesByGate(transition.Kind, transition.To);
        if (from is not null && leaves)
        {
            Entry(transition, record, context, errors, at, isAhead);
            Gate(from.Leave, transition, record, context, errors, at, isAhead);
            foreach (var item in from.Document.Checklist ?? [])
            {
                if (item.Must && !state!.Done.Contains(item.Key))
                {
                    errors.Add(StageErrors.ItemOpen.At(at, ("label", item.Label.In(context.Caller.Language)), ("item", item.Key), ("stage", from.Key)));
                }
            }
        }

        foreach (var ask in isAhead ? [] : transition.Asks)
        {
            if (ask.Required)
            {
                Filled(ask.Field, record, context, errors);
            }
        }

        Gate(transition.To.Enter, transition, record, context, errors, at, isAhead);
        Checks(transition.Checks, transition, record, context, errors, at, isAhead);
    }

    /// <summary>Whether what was said suits the transition.</summary>
    public static void Said(CompiledTransition transition, string? comment, IReadOnlyList<string>? reason, StageContext context, ErrorList errors)
    {
        var place = $"{context.Prefix}/comment";
        switch (transition.Comment)
        {
            case CommentRule.Required when comment is null:
                errors.Add(StageErrors.CommentMissing.At(place));
                break;
            case CommentRule.None when comment is not null:
                errors.Add(StageErrors.CommentUnexpected.At(place));
                break;
        }

        if (comment?.Length > LongestComment)
        {
            errors.Add(StageErrors.CommentTooLong.At(place, ("maximum", LongestComment)));
        }

        place = $"{context.Prefix}/reason";
        if (reason is not { Count: > 0 })
        {
            if (transition.Document.Reason?.Required == true)
            {
                errors.Add(StageErrors.ReasonMissing.At(place));
            }

            return;
        }

        if (transition.Document.Reason is null)
        {
            errors.Add(StageErrors.ReasonUnexpected.At(place));
            return;
        }

        var options = transition.Document.Reason.Options;
        for (var i = 0; i < reason.Count; i++)
        {
            if (options.FirstOrDefault(option => option.Value == reason[i]) is not { } option)
            {
                errors.Add(StageErrors.ReasonUnknown.At($"{place}/{i}", ("reason", FieldIssues.Quote(reason[i]))));
                return;
            }

            options = option.Children ?? [];
        }

        if (options.Count > 0)
        {
            errors.Add(StageErrors.ReasonIncomplete.At(place, ("reason", reason[^1])));
        }
    }

    private static void Entry(CompiledTransition transition, in RecordScope record, StageContext context, ErrorList errors, string? at, bool isAhead)
    {
        foreach (var rule in transition.To.Pipeline.Workflow.Entry)
        {
            if (isAhead && Reads(rule.Check, transition))
            {
                continue;
            }

            var label = rule.Document.Label.In(context.Caller.Language);
            Ask(rule.Check, record, context, errors, at, StageErrors.NotValid.At(at, ("label", rule.Document.Message?.In(context.Caller.Language) ?? label), ("rule", rule.Document.Key)), whenBlank: false);
        }
    }

    private static void Gate(CompiledGate gate, CompiledTransition transition, in RecordScope record, StageContext context, ErrorList errors, string? at, bool isAhead)
    {
        foreach (var field in gate.Required)
        {
            // A field that the transition asks for is reported once, as asked for.
            if (!transition.AskedSlots.Contains(field.Slot) || (!isAhead && !transition.Asks.Any(ask => ask.Required && ask.Field == field)))
            {
                Filled(field, record, context, errors);
            }
        }

        Checks(gate.Checks, transition, record, context, errors, at, isAhead);
    }

    private static void Checks(IReadOnlyList<CompiledValidation> checks, CompiledTransition transition, in RecordScope record, StageContext context, ErrorList errors, string? at, bool isAhead)
    {
        foreach (var check in checks)
        {
            if (!isAhead || !Reads(check.Check, transition))
            {
                var place = check.Field is null ? at : new FieldPath(context.Prefix, check.Field.Key).ToString();
                Ask(check.Check, record, context, errors, place, StageErrors.CheckFailed.At(place) with { Text = check.Message }, whenBlank: true);
            }
        }
    }

    private static void Filled(CompiledField field, in RecordScope record, StageContext context, ErrorList errors)
    {
        if (record.Values[field.Slot] is null or Array { Length: 0 })
        {
            errors.Add(StageErrors.Missing.At(new FieldPath(context.Prefix, field.Key).ToString(), ("label", field.Field.LabelIn(context.Caller.Language)), ("field", field.Key)));
        }
    }

    private static void Ask(CompiledCriterion criterion, in RecordScope record, StageContext context, ErrorList errors, string? at, Error refusal, bool whenBlank)
    {
        var (holds, error) = criterion.Evaluate(record, context.Rules, whenBlank);
        if (!holds)
        {
            errors.Add(error is null ? refusal : StageErrors.RuleFailed.At(at, ("reason", error.Message(context.Caller.Language))));
        }
    }

    // A rule that reads what the transition asks for can only be judged once it is given.
    private static bool Reads(CompiledCriterion criterion, CompiledTransition transition) => criterion.Condition is { } condition
        ? condition.Paths.Any(path => (path.Hops.IsEmpty ? path.Stored : path.Hops[0]) is { } start && transition.AskedSlots.Contains(start.Slot))
        : criterion.Formula!.Inputs.Any(input => (input.Rows ?? input.Start) is { } start && transition.AskedSlots.Contains(start.Slot));

    private static string Describe(CompiledTransition transition, string language)
    {
        var isChinese = language.StartsWith("zh", StringComparison.OrdinalIgnoreCase);
        var named = transition.Who!.All.Select(some => (some.Kind, some.Path?.Field.LabelIn(language)) switch
        {
            (Actions.PeopleKind.ManagersOf, var label) => isChinese ? $"“{label}”的上级" : $"the managers of '{label}'",
            (_, { } label) => isChinese ? $"“{label}”" : $"'{label}'",
            _ => isChinese ? "指定人员" : "certain people",
        }).Distinct();
        return string.Join(isChinese ? "或" : " or ", named);
    }
}
