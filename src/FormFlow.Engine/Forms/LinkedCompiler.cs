using FormFlow.Engine.Conditions;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Records;

namespace FormFlow.Engine.Forms;

/// <summary>Compiles the defaults that are copied through lookups.</summary>
internal static class LinkedCompiler
{
    private const string Parent = "parent.";

    /// <summary>The step that fills a field; null, with errors, when the lookup or the value is not there or does not suit.</summary>
    public static ComputeStep.Linked? Compile(CompiledField field, LinkedDefault linked, string pointer, RuleCompiler rules)
    {
        if (field.Field is StageField or FileField)
        {
            rules.Errors.Add(FormErrors.NotAllowed.At(pointer, ("member", "default"), ("type", FieldTypes.NameOf(field.Field))));
            return null;
        }

        var lookup = field.Subform is not { } subform ? rules.Form.Find(linked.Via)
            : linked.Via.StartsWith(Parent, StringComparison.Ordinal) ? rules.Form.Find(linked.Via[Parent.Length..])
            : subform.FindColumn(linked.Via);
        if (lookup is not { Field: LookupField { Multiple: false }, Target: not null })
        {
            rules.Errors.Add(FormErrors.UnknownField.At($"{pointer}/via", ("field", linked.Via)));
            return null;
        }

        if (rules.Value($"{linked.Via}.{linked.Field}", $"{pointer}/field", FormErrors.LinkedUnfit, field.Subform) is not { } path)
        {
            return null;
        }

        if (path.Stored is not null && Suits(field.Field, path.Field))
        {
            return new ComputeStep.Linked(field, lookup, path);
        }

        rules.Errors.Add(FormErrors.LinkedUnfit.At($"{pointer}/field", ("field", linked.Field)));
        return null;
    }

    /// <summary>Asks for what stands behind lookups that are themselves filled: behind the one that is copied.</summary>
    public static void CompleteNeeds(IReadOnlyList<ComputeStep.Linked> steps, Func<CompiledField?, ForeignNeeds> needs)
    {
        ComputeStep.Linked[] filled = [.. steps.Where(step => step.Field.Field is ReferenceField && step.Field != step.Lookup)];
        for (var hop = 0; hop < BoundPath.MostHops && filled.Length > 0; hop++)
        {
            foreach (var step in filled)
            {
                var at = needs(step.Path.InRow ? step.Field.Subform : null);
                foreach (var lookup in step.Path.Hops)
                {
                    at = at.Behind(lookup);
                }

                var read = new ForeignNeeds();
                read.Include(needs(step.Field.Subform).Behind(step.Field));
                at.Behind(step.Path.Stored!).Include(read);
            }
        }
    }

    // Whether a value can be kept as it is; options and limits are asked when it is copied.
    private static bool Suits(Field field, Field source) => field.Kind == source.Kind && (field, source) switch
    {
        (ReferenceField one, ReferenceField other) => one.Target == other.Target,
        (StructureField, _) => field.GetType() == source.GetType(),
        (CurrencyField one, CurrencyField other) => one.Code == other.Code && other.Scale <= one.Scale,
        _ => source.Scale <= field.Scale && field is RichTextField == source is RichTextField,
    };
}
