using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Records;
using FormFlow.Engine.Stages;

namespace FormFlow.Runtime.Stages;

/// <summary>Tells where records stand and may go in the language of whoever asks.</summary>
internal static class StageViews
{
    /// <summary>A record's place in one of its stage fields.</summary>
    public static StagePlace Of(CompiledWorkflow workflow, in RecordScope record, StageContext context)
    {
        var language = context.Caller.Language;
        var state = StageState.Of(workflow, record.Values);
        var stage = state is null ? null : workflow.Find(state);
        var (values, rule) = (record.Values, workflow.Entry.FirstOrDefault(rule => rule.Document.Key == state?.Invalid)?.Document);
        return new StagePlace(
            workflow.Stage.Key,
            workflow.Stage.Field.LabelIn(language),
            workflow.Key,
            workflow.Version,
            stage?.Pipeline.Key,
            stage?.Pipeline.Document.Label.In(language),
            stage?.Key,
            stage?.Document.Status,
            state?.EnteredAt,
            rule is null ? null : (rule.Message ?? rule.Label).In(language),
            rule?.Key,
            [.. (stage?.Pipeline.Stages ?? []).Select(each => new StageOnPath(
                each.Key, each.Document.Label.In(language), each.Document.Purpose?.In(language), each.Document.Status, each.Document.Color, each.Document.Probability, each == stage))],
            [.. (stage?.Document.Checklist ?? []).Select(item => new ChecklistLine(item.Key, item.Label.In(language), item.Must, state!.Done.Contains(item.Key)))],
            [.. (state is null ? [] : StageMachine.Options(workflow, record, state, context)).Select(option => Of(option, values, language))]);
    }

    private static TransitionOffer Of(StageOption option, object?[] values, string language)
    {
        var transition = option.Transition;
        var reason = transition.Document.Reason;
        return new TransitionOffer(
            transition.Key,
            transition.Document.Label.In(language),
            transition.Kind,
            transition.To.Key,
            transition.To.Document.Label.In(language),
            option.IsAllowed,
            option.NeedsNothing(values),
            [.. option.Asks.Select(ask => new AskedValue(ask.Field.Key, ask.Field.Field.LabelIn(language), ask.Required, values[ask.Field.Slot] is not null, ask.Field.Field.Schema()))],
            transition.Comment,
            reason is null ? null : new AskedReason(reason.Required, Choices(reason.Options, language)),
            [.. option.Blocked.Select(error => Of(error, language))]);
    }

    private static WhyNot Of(Error error, string language) => new(error.Code.Code, error.Message(language), error.Pointer, error.Parameters);

    private static IReadOnlyList<ReasonChoice> Choices(IReadOnlyList<CascadeOption>? options, string language) =>
        [.. (options ?? []).Select(option => new ReasonChoice(option.Value, option.LabelIn(language), Choices(option.Children, language)))];
}
