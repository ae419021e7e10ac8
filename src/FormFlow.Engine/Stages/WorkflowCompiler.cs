using System.Collections.Frozen;
using System.Collections.Immutable;
using FormFlow.Engine.Actions;
using FormFlow.Engine.Calendars;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;

namespace FormFlow.Engine.Stages;

/// <summary>
/// Binds a workflow to the forms and hangs it on its stage field, reporting everything that does not fit with its place in the document. What
/// its rules read behind lookups joins what the form's own rules read.
/// </summary>
internal sealed class WorkflowCompiler(FormSet forms, PublishedWorkflow published, ErrorList errors)
{
    private readonly StageWorkflow document = published.Document;
    private RuleCompiler rules = null!;
    private ActionCompiler actions = null!;

    /// <summary>Compiles everything; what is faulty is left out and reported.</summary>
    public void Compile()
    {
        if (forms.Find(document.Form) is not { } form)
        {
            errors.Add(FormErrors.UnknownForm.At("/form", ("form", document.Form)));
            return;
        }

        if (form.Find(document.Field) is not { Field: StageField } stage)
        {
            errors.Add(StageErrors.NoStageField.At("/field", ("field", document.Field), ("form", document.Form)));
            return;
        }

        if (stage.Workflow is { } other)
        {
            errors.Add(StageErrors.FieldTaken.At("/field", ("workflow", other.Key), ("field", document.Field)));
            return;
        }

        var calendar = document.Calendar is null ? null : forms.Calendars.Find(document.Calendar);
        if (document.Calendar is not null && calendar is null)
        {
            errors.Add(CalendarErrors.UnknownCalendar.At("/calendar", ("calendar", document.Calendar)));
        }

        rules = new RuleCompiler(form, errors, subform => subform is null ? form.Rules.RecordNeeds : form.Rules.NeedsOf(subform)) { IsOfWorkflow = true };
        actions = new ActionCompiler(rules, key => document.Pipelines.Any(pipeline => pipeline.Key == key));
        var workflow = new CompiledWorkflow(published, form, stage, calendar);
        stage.Workflow = workflow;
        form.Workflows = form.Workflows.Add(workflow);
        workflow.Entry = [.. Present((document.Entry ?? []).Select((rule, i) => rules.Criterion(rule.Check, $"/entry/{i}/check") is { } check ? new CompiledEntryRule(rule, check) : null))];
        workflow.Pipelines = [.. document.Pipelines.Select((pipeline, i) => Pipeline(workflow, pipeline, $"/pipelines/{i}"))];
        workflow.IsComputedWith = form.Rules.Steps.Any(step => workflow.Kept.Any(step.Reads));
        workflow.Timers = [.. Present((document.Timers ?? []).Select((timer, i) => Timer(timer, $"/timers/{i}")))];
    }

    private CompiledTimer? Timer(StageTimer timer, string pointer)
    {
        var when = rules.Criterion(timer.When, $"{pointer}/when");
        var steps = actions.All(timer.Actions, $"{pointer}/actions");
        return timer.Compile(rules, pointer) is { } clock ? new CompiledTimer(timer, when, clock, steps) : null;
    }

    private CompiledPipeline Pipeline(CompiledWorkflow workflow, Pipeline pipeline, string pointer)
    {
        var compiled = new CompiledPipeline(workflow, pipeline) { When = rules.Criterion(pipeline.When, $"{pointer}/when") };
        foreach (var stage in compiled.Stages)
        {
            var place = $"{pointer}/stages/{stage.Order}";
            stage.Enter = Gate(stage.Document.Enter, $"{place}/enter");
            stage.Leave = Gate(stage.Document.Leave, $"{place}/leave");
            stage.OnWarn = actions.All(stage.Document.Stay?.OnWarn, $"{place}/stay/onWarn");
            stage.OnLate = [.. (stage.Document.Stay?.OnLate ?? []).Select((step, i) => (step.After, actions.All(step.Actions, $"{place}/stay/onLate/{i}/actions")))];
        }

        compiled.Transitions = [.. Present(pipeline.Transitions.Select((transition, i) => Transition(compiled, transition, $"{pointer}/transitions/{i}")))];
        foreach (var stage in compiled.Stages)
        {
            stage.Transitions = [.. compiled.Transitions.Where(transition => transition.Document.From?.Contains(stage.Key) == true)];
        }

        return compiled;
    }

    private CompiledTransition? Transition(CompiledPipeline pipeline, StageTransition transition, string pointer)
    {
        if (pipeline.FindStage(transition.To) is not { } to)
        {
            errors.Add(StageErrors.UnknownStage.At($"{pointer}/to", ("stage", transition.To)));
            return null;
        }

        return new CompiledTransition(transition, to)
        {
            When = rules.Criterion(transition.When, $"{pointer}/when"),
            Who = transition.Who is null ? null : actions.People(transition.Who.AnyOf, $"{pointer}/who/anyOf"),
            Asks = Asks(pipeline, transition, to, pointer, out var slots),
            AskedSlots = slots,
            Checks = Checks(transition.Checks, $"{pointer}/checks"),
            Actions = actions.All(transition.Actions, $"{pointer}/actions"),
            OnChange = rules.Criterion(transition.Automatic?.OnChange, $"{pointer}/automatic/onChange"),
            OnRelated = Related(transition.Automatic?.OnRelated, $"{pointer}/automatic/onRelated"),
        };
    }

    private ImmutableArray<StageAsk> Asks(CompiledPipeline pipeline, StageTransition transition, CompiledStage to, string pointer, out FrozenSet<int> slots)
    {
        var needed = to.Enter.Required;
        if (StageGuards.LeavesByGate(transition.Kind, to))
        {
            // A field counts as required when every stage the transition begins in needs it.
            var leaving = (transition.From ?? []).Select(pipeline.FindStage).OfType<CompiledStage>().Select(stage => stage.Leave.Required.AsEnumerable()).ToArray();
            needed = [.. needed, .. leaving.Length == 0 ? [] : leaving.Aggregate((all, more) => all.Intersect(more))];
        }

        var asks = ImmutableArray.CreateBuilder<StageAsk>();
        for (var i = 0; i < (transition.Ask?.Count ?? 0); i++)
        {
            var place = $"{pointer}/ask/{i}/field";
            if (Field(transition.Ask![i].Field, place) is not { } field)
            {
                continue;
            }

            if (field.Field.IsComputed)
            {
                errors.Add(StageErrors.NotWritable.At(place, ("field", field.Key)));
                continue;
            }

            asks.Add(new StageAsk(field, transition.Ask[i].Required || needed.Contains(field)));
        }

        slots = asks.Select(ask => ask.Field.Slot).ToFrozenSet();
        return asks.ToImmutable();
    }

    private CompiledRelated? Related(RelatedRule? related, string pointer)
    {
        if (related is null || actions.Form(related.Form, $"{pointer}/form") is not { } form || actions.Via(form, related.Via, $"{pointer}/via") is not { } via)
        {
            return null;
        }

        return new CompiledRelated(via, actions.RulesOf(form).Criterion(related.When, $"{pointer}/when"));
    }

    private CompiledGate Gate(StageGate? gate, string pointer) => gate is null
        ? CompiledGate.Open
        : new CompiledGate([.. Present((gate.Required ?? []).Select((key, i) => Field(key, $"{pointer}/required/{i}")))], Checks(gate.Checks, $"{pointer}/checks"));

    private ImmutableArray<CompiledValidation> Checks(IReadOnlyList<Validation>? checks, string pointer) => [.. Present((checks ?? []).Select((check, i) =>
    {
        var field = check.Field is null ? null : Field(check.Field, $"{pointer}/{i}/field");
        return rules.Criterion(check.Check, $"{pointer}/{i}/check") is { } criterion ? new CompiledValidation(criterion, check.Message, field, null) : null;
    }))];

    private CompiledField? Field(string key, string pointer)
    {
        var field = rules.Form.Find(key);
        if (field is null)
        {
            errors.Add(FormErrors.UnknownField.At(pointer, ("field", key)));
        }

        return field;
    }

    private static IEnumerable<T> Present<T>(IEnumerable<T?> things)
        where T : class => things.OfType<T>();
}
