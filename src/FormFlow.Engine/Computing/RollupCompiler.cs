using System.Text.Json;
using FormFlow.Engine.Conditions;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;

namespace FormFlow.Engine.Computing;

/// <summary>Finds what a rollup names, or reports everything that does not fit with its place in the document.</summary>
/// <param name="form">The form that keeps it.</param>
/// <param name="errors">Collects what does not fit.</param>
/// <param name="needs">What is read behind lookups of the record, or of the rows of a sub-form.</param>
internal sealed class RollupCompiler(CompiledForm form, ErrorList errors, Func<CompiledField?, ForeignNeeds> needs)
{
    /// <summary>The rollup of a field; null, with errors, when it does not fit.</summary>
    public CompiledRollup? Compile(CompiledField field, string pointer)
    {
        var settings = (RollupField)field.Field;
        if (Relation(settings) is not { } via)
        {
            errors.Add(settings.Form is null
                ? RollupErrors.NoRelation.At($"{pointer}/via", ("via", settings.Via))
                : RollupErrors.NotPointing.At($"{pointer}/via", ("via", settings.Via), ("form", settings.Form)));
            return null;
        }

        var found = new ErrorList();
        var measured = Measured(settings, via, pointer, found);
        var filter = Filter(settings, via, $"{pointer}/filter", found);
        errors.AddRange(found.Errors);
        if (!found.IsEmpty)
        {
            return null;
        }

        if (settings.Form is null && via.Field is LookupField)
        {
            var behind = needs(null).Behind(via);
            foreach (var path in (filter?.Paths ?? []).Concat(measured is null ? [] : [BoundPath.To(measured)]))
            {
                behind.Add(path);
            }
        }
        else if (settings.Form is null)
        {
            foreach (var path in filter?.Paths ?? [])
            {
                needs(path.InRow ? via : null).Add(path);
            }
        }

        return new CompiledRollup(field, via, measured, filter);
    }

    private CompiledField? Relation(RollupField settings)
    {
        if (settings.Form is null)
        {
            return form.Find(settings.Via) is { } own && (own.Field is SubformField || own is { Kind: ValueKind.ReferenceList, Target: not null }) ? own : null;
        }

        var dot = settings.Via.IndexOf('.', StringComparison.Ordinal);
        var other = form.Set.Find(settings.Form);
        var via = dot < 0 ? other?.Find(settings.Via) : other?.Find(settings.Via[..dot])?.FindColumn(settings.Via[(dot + 1)..]);
        return via?.Field is LookupField && via.Target == form ? via : null;
    }

    private static CompiledField? Measured(RollupField settings, CompiledField via, string pointer, ErrorList errors)
    {
        if (settings.Field is null)
        {
            return null;
        }

        var measured = settings.Form is null && via.Field is SubformField ? via.FindColumn(settings.Field)
            : settings.Form is null ? via.Target!.Find(settings.Field)
            : via.Subform is { } rows ? rows.FindColumn(settings.Field)
            : via.Form.Find(settings.Field);
        if (measured is null)
        {
            errors.Add(FormErrors.UnknownField.At($"{pointer}/field", ("field", settings.Field)));
        }
        else if (!measured.IsStored || !Suits(settings.Function, measured.Kind))
        {
            errors.Add(RollupErrors.Unmeasurable.At($"{pointer}/field", ("fn", JsonNamingPolicy.CamelCase.ConvertName(settings.Function.ToString())), ("field", settings.Field)));
        }

        return measured;
    }

    private static bool Suits(RollupFunction fn, ValueKind kind) => fn switch
    {
        RollupFunction.Count or RollupFunction.CountDistinct => kind is not (ValueKind.Rows or ValueKind.Structure),
        RollupFunction.Sum or RollupFunction.Avg => kind == ValueKind.Number,
        RollupFunction.Min or RollupFunction.Max => kind is ValueKind.Number or ValueKind.Date or ValueKind.DateTime or ValueKind.Time,
    };

    private BoundCondition? Filter(RollupField settings, CompiledField via, string pointer, ErrorList errors)
    {
        if (settings.Filter is not { } condition)
        {
            return null;
        }

        var isIncoming = settings.Form is not null;
        var (owner, rows) = isIncoming ? (via.Form, via.Subform) : via.Field is SubformField ? (form, via) : (via.Target!, null);
        var bound = ConditionBinder.Bind(condition, owner, pointer, rows);
        if (bound.IsRefused)
        {
            errors.AddRange(bound.Errors);
            return null;
        }

        if (condition.AsksWho)
        {
            errors.Add(RollupErrors.OpenFilter.At(pointer));
        }

        // What changes with every write, or is not loaded beside a record, is no condition to keep a number by.
        foreach (var path in bound.Value.Paths.Where(path => path.System is { } system
            ? !isIncoming || system == SystemField.UpdatedAt || system == SystemField.UpdatedBy
            : path.Kind == ValueKind.Rows && !isIncoming))
        {
            errors.Add(RollupErrors.UnsuitableFilter.At(pointer, ("field", path.Text)));
        }

        return bound.Value;
    }
}
