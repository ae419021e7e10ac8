using FormFlow.Engine.Actions;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Metadata;

namespace FormFlow.Engine.Stages;

/// <summary>Reports what is wrong with a workflow document by itself: keys, numbers, references to its own stages, and the paths through them.</summary>
internal sealed class WorkflowCheck(StageWorkflow workflow, ErrorList errors)
{
    private const int MostPipelines = 50;
    private const int MostStages = 100;
    private const int MostTransitions = 500;
    private const int MostActions = 50;
    private const int MostLevels = 4;

    /// <summary>Collects what is wrong.</summary>
    public ErrorList Errors => errors;

    /// <summary>Checks everything.</summary>
    public void Run(Func<string, Form?> findForm)
    {
        var form = findForm(workflow.Form);
        if (form is null)
        {
            errors.Add(FormErrors.UnknownForm.At("/form", ("form", workflow.Form)));
        }
        else if (form.Fields.FirstOrDefault(field => field.Key == workflow.Field) is not StageField)
        {
            errors.Add(StageErrors.NoStageField.At("/field", ("field", workflow.Field), ("form", workflow.Form)));
        }

        Keys("/entry", workflow.Entry, rule => rule.Key);
        Keys("/pipelines", workflow.Pipelines, pipeline => pipeline.Key);
        Count("/pipelines", workflow.Pipelines.Count, 1, MostPipelines);
        for (var i = 0; i < Math.Min(workflow.Pipelines.Count, MostPipelines); i++)
        {
            Choice(i);
            Pipeline(workflow.Pipelines[i], form, $"/pipelines/{i}");
        }

        Keys("/timers", workflow.Timers, timer => timer.Key);
        for (var i = 0; i < (workflow.Timers?.Count ?? 0); i++)
        {
            workflow.Timers![i].Check(this, $"/timers/{i}");
            Actions(workflow.Timers[i].Actions, $"/timers/{i}/actions");
        }
    }

    private void Choice(int i)
    {
        var isLast = i == workflow.Pipelines.Count - 1;
        if (isLast && workflow.Pipelines[i].When is not null)
        {
            errors.Add(StageErrors.NoDefault.At($"/pipelines/{i}/when"));
        }
        else if (!isLast && workflow.Pipelines[i].When is null)
        {
            errors.Add(StageErrors.NeverChosen.At($"/pipelines/{i}/when"));
        }
    }

    private void Pipeline(Pipeline pipeline, Form? form, string pointer)
    {
        Count($"{pointer}/stages", pipeline.Stages.Count, 1, MostStages);
        Count($"{pointer}/transitions", pipeline.Transitions.Count, 1, MostTransitions);
        Keys($"{pointer}/stages", pipeline.Stages, stage => stage.Key);
        Keys($"{pointer}/transitions", pipeline.Transitions, transition => transition.Key);
        if (pipeline.Stages.Count is 0 or > MostStages || pipeline.Transitions.Count is 0 or > MostTransitions)
        {
            return;
        }

        var items = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < pipeline.Stages.Count; i++)
        {
            Stage(pipeline.Stages[i], items, $"{pointer}/stages/{i}");
        }

        var known = errors.Errors.Count;
        for (var i = 0; i < pipeline.Transitions.Count; i++)
        {
            Transition(pipeline, pipeline.Transitions[i], $"{pointer}/transitions/{i}");
        }

        // Paths are judged once every transition goes somewhere.
        if (errors.Errors.Count == known)
        {
            new PipelinePaths(pipeline, form, errors, pointer).Check();
        }
    }

    private void Stage(Stage stage, HashSet<string> items, string pointer)
    {
        if (stage.Probability is < 0 or > 100)
        {
            errors.Add(FormErrors.OutOfRange.At($"{pointer}/probability", ("minimum", 0), ("maximum", 100)));
        }

        for (var i = 0; i < (stage.Checklist?.Count ?? 0); i++)
        {
            KeyOf(stage.Checklist![i].Key, items, $"{pointer}/checklist/{i}/key");
        }

        if (stage.Stay is not { } stay)
        {
            return;
        }

        if (stage.Status != StageStatus.Open)
        {
            errors.Add(StageErrors.ClosedStay.At($"{pointer}/stay"));
        }

        stay.Limit.Check(errors, $"{pointer}/stay/limit");
        stay.WarnBefore?.Check(errors, $"{pointer}/stay/warnBefore");
        if (stay.WarnBefore is null && stay.OnWarn is { Count: > 0 })
        {
            errors.Add(FormErrors.Missing.At($"{pointer}/stay/warnBefore", ("member", "warnBefore")));
        }

        Actions(stay.OnWarn, $"{pointer}/stay/onWarn");
        for (var i = 0; i < (stay.OnLate?.Count ?? 0); i++)
        {
            stay.OnLate![i].After?.Check(errors, $"{pointer}/stay/onLate/{i}/after", least: 0);
            Actions(stay.OnLate[i].Actions, $"{pointer}/stay/onLate/{i}/actions");
        }
    }

    private void Transition(Pipeline pipeline, StageTransition transition, string pointer)
    {
        var to = IndexOf(pipeline, transition.To, $"{pointer}/to");
        for (var i = 0; i < (transition.From?.Count ?? 0); i++)
        {
            var from = IndexOf(pipeline, transition.From![i], $"{pointer}/from/{i}");
            if (from < 0 || to < 0)
            {
                continue;
            }

            if (from == to)
            {
                errors.Add(StageErrors.ToItself.At($"{pointer}/from/{i}"));
            }
            else if (transition.Kind switch { TransitionKind.Forward => to < from, TransitionKind.Skip => to < from + 2, TransitionKind.Back => to > from, _ => true })
            {
                errors.Add(StageErrors.WrongWay.At(
                    $"{pointer}/kind",
                    ("from", transition.From[i]),
                    ("to", transition.To),
                    ("fromLabel", pipeline.Stages[from].Label),
                    ("toLabel", pipeline.Stages[to].Label),
                    ("kind", transition.Kind.ToString().ToLowerInvariant())));
            }
        }

        if (transition.IsStart && transition.Kind != TransitionKind.Forward)
        {
            errors.Add(FormErrors.Contradiction.At($"{pointer}/kind", ("member", "kind"), ("other", "from")));
        }

        if (transition.Reason is { } reason)
        {
            Reasons(reason.Options, $"{pointer}/reason/options", 1);
        }

        Actions(transition.Actions, $"{pointer}/actions");
        if (transition.Automatic is { } automatic)
        {
            Automatic(transition, automatic, pointer);
        }
    }

    private void Automatic(StageTransition transition, AutomaticRule automatic, string pointer)
    {
        if (new[] { automatic.OnChange is not null, automatic.OnRelated is not null, automatic.After is not null }.Count(each => each) != 1)
        {
            errors.Add(StageErrors.OneOf.At($"{pointer}/automatic", ("members", "onChange, onRelated, after")));
        }

        automatic.After?.Check(errors, $"{pointer}/automatic/after");
        if (transition.IsStart)
        {
            errors.Add(StageErrors.AutomaticStart.At($"{pointer}/automatic"));
        }
    }

    private void Reasons(IReadOnlyList<CascadeOption> options, string pointer, int level)
    {
        if (level > MostLevels)
        {
            errors.Add(StageErrors.ReasonTooDeep.At(pointer, ("maximum", MostLevels)));
            return;
        }

        Count(pointer, options.Count, 1, OptionSet.Most);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < options.Count; i++)
        {
            if (options[i].Value.Length is 0 or > 100)
            {
                errors.Add(FieldErrors.InvalidOption.At($"{pointer}/{i}/value", ("maximum", 100)));
            }
            else if (!seen.Add(options[i].Value))
            {
                errors.Add(FormErrors.RepeatedKey.At($"{pointer}/{i}/value", ("key", options[i].Value)));
            }

            if (options[i].Children is { Count: > 0 } children)
            {
                Reasons(children, $"{pointer}/{i}/children", level + 1);
            }
        }
    }

    private void Actions(IReadOnlyList<RecordAction>? actions, string pointer) => Count(pointer, actions?.Count ?? 0, 0, MostActions);

    private int IndexOf(Pipeline pipeline, string key, string pointer)
    {
        for (var i = 0; i < pipeline.Stages.Count; i++)
        {
            if (pipeline.Stages[i].Key == key)
            {
                return i;
            }
        }

        errors.Add(StageErrors.UnknownStage.At(pointer, ("stage", key)));
        return -1;
    }

    private void Count(string pointer, int count, int minimum, int maximum)
    {
        if (count < minimum || count > maximum)
        {
            errors.Add(FormErrors.OutOfRange.At(pointer, ("minimum", minimum), ("maximum", maximum)));
        }
    }

    private void Keys<T>(string pointer, IReadOnlyList<T>? things, Func<T, string> key)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < (things?.Count ?? 0); i++)
        {
            KeyOf(key(things![i]), seen, $"{pointer}/{i}/key");
        }
    }

    private void KeyOf(string key, HashSet<string> seen, string pointer)
    {
        if (!Key.IsValid(key))
        {
            errors.Add(FormErrors.InvalidKey.At(pointer, ("key", key)));
        }
        else if (!seen.Add(key))
        {
            errors.Add(FormErrors.RepeatedKey.At(pointer, ("key", key)));
        }
    }
}
