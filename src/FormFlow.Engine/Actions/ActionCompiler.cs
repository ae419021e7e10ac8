using System.Collections.Immutable;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;
using FormFlow.Engine.Stages;
using FormFlow.Engine.Texts;

namespace FormFlow.Engine.Actions;

/// <summary>What an action sees of its surroundings when it is compiled, and where it reports what does not fit.</summary>
/// <param name="rules">Binds what is asked of the record for which the action is run.</param>
/// <param name="hasPipeline">Whether the workflow around the action has a pipeline; null outside of workflows.</param>
internal sealed class ActionCompiler(RuleCompiler rules, Func<string, bool>? hasPipeline)
{
    /// <summary>Binds what is asked of the record for which the action is run.</summary>
    public RuleCompiler Rules => rules;

    /// <summary>Whether the workflow around the action has a pipeline of a key.</summary>
    public bool HasPipeline(string key) => hasPipeline?.Invoke(key) ?? false;

    /// <summary>Compiles actions in order; what is faulty is left out and reported.</summary>
    public ImmutableArray<CompiledAction> All(IReadOnlyList<RecordAction>? actions, string pointer)
    {
        var compiled = ImmutableArray.CreateBuilder<CompiledAction>();
        for (var i = 0; i < (actions?.Count ?? 0); i++)
        {
            var place = $"{pointer}/{i}";
            var when = rules.Criterion(actions![i].When, $"{place}/when");
            if (actions[i].Compile(this, place) is { } action)
            {
                action.When = when;
                compiled.Add(action);
            }
        }

        return compiled.ToImmutable();
    }

    /// <summary>A form by its full key; null, with an error, when there is none.</summary>
    public CompiledForm? Form(string key, string pointer)
    {
        var form = rules.Form.Set.Find(key);
        if (form is null)
        {
            Unfit(FormErrors.UnknownForm, "form", key, pointer);
        }

        return form;
    }

    /// <summary>What is read behind lookups when something is asked of a record of another form.</summary>
    public RuleCompiler RulesOf(CompiledForm form) => new(form, rules.Errors, _ => form.Rules.RecordNeeds) { IsOfWorkflow = true };

    /// <summary>The lookup of a form whose records point at this action's; null, with an error, when it is none.</summary>
    public CompiledField? Via(CompiledForm form, string key, string pointer)
    {
        if (form.Find(key) is { Field: LookupField } lookup && lookup.Target == rules.Form)
        {
            return lookup;
        }

        Unfit(StageErrors.Unsuitable, "field", key, pointer);
        return null;
    }

    /// <summary>What the fields of a form are set to. A stage may be asked for only of a record that is being made.</summary>
    public ImmutableArray<CompiledValue> Values(CompiledForm form, IReadOnlyDictionary<string, DefaultValue?> values, string pointer, bool isNew = false)
    {
        var compiled = ImmutableArray.CreateBuilder<CompiledValue>();
        if (values.Count == 0)
        {
            rules.Errors.Add(StageErrors.Empty.At(pointer, ("member", "values")));
        }

        foreach (var (key, value) in values)
        {
            var place = $"{pointer}/{key}";
            if (form.Find(key) is not { } field)
            {
                rules.Errors.Add(FormErrors.UnknownField.At(place, ("field", key)));
            }
            else if (field.Field is SubformField || (field.Field.IsComputed && !(isNew && field.Workflow is not null)))
            {
                rules.Errors.Add(StageErrors.NotWritable.At(place, ("field", key)));
            }
            else if (value is null)
            {
                compiled.Add(new CompiledValue(field, null, null));
            }
            else if (value.Formula is { } source)
            {
                if (rules.Formula(source, $"{place}/formula") is { } formula)
                {
                    compiled.Add(new CompiledValue(field, null, formula));
                }
            }
            else
            {
                compiled.Add(new CompiledValue(field, RuleCompiler.Literal(field.Field, value.Literal!.Value, place, rules.Errors), null));
            }
        }

        return compiled.ToImmutable();
    }

    /// <summary>A field of a form that holds members; null, with an error, when it is none.</summary>
    public CompiledField? FieldOfMembers(CompiledForm form, string key, string pointer)
    {
        if (form.Find(key) is { Field: MemberField } field)
        {
            return field;
        }

        Unfit(StageErrors.Unsuitable, "field", key, pointer);
        return null;
    }

    /// <summary>Reports that what a key names does not fit, or that none is given yet.</summary>
    public void Unfit(ErrorCode code, string member, string key, string pointer) =>
        rules.Errors.Add(key.Length == 0 ? StageErrors.Empty.At(pointer, ("member", member)) : code.At(pointer, (member, key)));

    /// <summary>The ids of members or departments; those that are no ids are reported.</summary>
    public ImmutableArray<long> Ids(IReadOnlyList<string> texts, string pointer)
    {
        var ids = ImmutableArray.CreateBuilder<long>();
        for (var i = 0; i < texts.Count; i++)
        {
            if (RecordId.TryParse(texts[i], out var id))
            {
                ids.Add(id);
            }
            else
            {
                rules.Errors.Add(StageErrors.UnknownMember.At($"{pointer}/{i}", ("id", texts[i])));
            }
        }

        if (texts.Count == 0)
        {
            rules.Errors.Add(StageErrors.Empty.At(pointer, ("member", "members")));
        }

        return ids.ToImmutable();
    }

    /// <summary>Some people; what does not fit is reported.</summary>
    public CompiledPeople People(IReadOnlyList<People> people, string pointer)
    {
        var compiled = ImmutableArray.CreateBuilder<CompiledPeople.Some>();
        for (var i = 0; i < people.Count; i++)
        {
            if (people[i].Compile(this, $"{pointer}/{i}") is { } some)
            {
                compiled.Add(some);
            }
        }

        if (people.Count == 0)
        {
            rules.Errors.Add(StageErrors.Empty.At(pointer, ("member", "people")));
        }

        return new CompiledPeople(compiled.ToImmutable());
    }

    /// <summary>A text with holes; null for none.</summary>
    public TextTemplate? Template(LocalizedText? text, string pointer) => text is null ? null : TextTemplate.Compile(text, rules, pointer);
}
