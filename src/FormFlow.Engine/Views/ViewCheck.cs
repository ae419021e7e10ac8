using System.Text.Json;
using FormFlow.Engine.Conditions;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Stages;

namespace FormFlow.Engine.Views;

/// <summary>What a view sees of its surroundings when it is checked, and where it reports what cannot work.</summary>
/// <param name="Errors">Collects the errors.</param>
/// <param name="Form">The form whose records are shown.</param>
/// <param name="FindForm">A form by its full key; null when there is none.</param>
public sealed record ViewCheck(ErrorList Errors, Form Form, Func<string, Form?> FindForm)
{
    /// <summary>Reports a field that the form does not have; null names nothing and is fine.</summary>
    public void Known(string pointer, string? field) => Suitable(pointer, field, static _ => true);

    /// <summary>Reports fields that the form does not have.</summary>
    public void Known(string pointer, IReadOnlyList<string>? fields)
    {
        for (var i = 0; i < (fields?.Count ?? 0); i++)
        {
            Known($"{pointer}/{i}", fields![i]);
        }
    }

    /// <summary>Reports a field that the form does not have or whose values a view cannot sort by.</summary>
    public void Sortable(string pointer, string field) =>
        Suitable(pointer, field, static kind => kind is not (ValueKind.Rows or ValueKind.Structure or ValueKind.TextList or ValueKind.ReferenceList));

    /// <summary>Reports a field that the form does not have or whose values are not of a kind; null names nothing and is fine.</summary>
    public void Suitable(string pointer, string? field, Func<ValueKind, bool> suits)
    {
        if (field is null)
        {
            return;
        }

        if (KindOf(field) is not { } kind)
        {
            Errors.Add(FormErrors.UnknownField.At(pointer, ("field", field)));
        }
        else if (!suits(kind))
        {
            Errors.Add(ViewErrors.Unsuitable.At(pointer, ("field", field)));
        }
    }

    /// <summary>Reports comparisons with fields that are not there, or by operators that their values do not have.</summary>
    public void Condition(string pointer, Condition? condition)
    {
        switch (condition)
        {
            case Conditions.Condition.All all:
                Parts($"{pointer}/all", all.Parts);
                break;
            case Conditions.Condition.Any any:
                Parts($"{pointer}/any", any.Parts);
                break;
            case Conditions.Condition.Not not:
                Condition($"{pointer}/not", not.Part);
                break;
            case Conditions.Condition.Comparison comparison:
                Comparison(pointer, comparison);
                break;
        }
    }

    private void Parts(string pointer, IReadOnlyList<Condition> parts)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            Condition($"{pointer}/{i}", parts[i]);
        }
    }

    private void Comparison(string pointer, Condition.Comparison comparison)
    {
        if (OperatorsOf(comparison.Field) is not { } operators)
        {
            Errors.Add(FormErrors.UnknownField.At($"{pointer}/field", ("field", comparison.Field)));
        }
        else if (!operators.Contains(comparison.Op))
        {
            Errors.Add(ViewErrors.UnsuitableOperator.At($"{pointer}/op", ("field", comparison.Field), ("op", JsonNamingPolicy.CamelCase.ConvertName(comparison.Op.ToString()))));
        }
    }

    private ValueKind? KindOf(string field) => Follow(Form, field, 0)?.Kind ?? SystemField.Find(field)?.Kind;

    private IReadOnlySet<ConditionOp>? OperatorsOf(string field) =>
        Follow(Form, field, 0)?.Operators ?? (SystemField.Find(field) is { } system ? Values.OperatorsOf(system.Kind) : null);

    // A path such as account.industry walks through lookups; a linked value is the field it is read from.
    private Field? Follow(Form form, string path, int depth)
    {
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        var key = dot < 0 ? path : path[..dot];
        var field = form.Fields.FirstOrDefault(field => field.Key == key);
        if (depth > BoundPath.MostHops)
        {
            return null;
        }

        if (field is LinkedValueField linked)
        {
            return form.Fields.FirstOrDefault(via => via.Key == linked.Via) is LookupField via && FindForm(via.Form) is { } source
                ? Follow(source, dot < 0 ? linked.Field : $"{linked.Field}{path[dot..]}", depth + 1)
                : null;
        }

        if (dot < 0)
        {
            return field is RollupField rollup ? rollup.Completed(form, FindForm) : field;
        }

        if (field is StageField stage)
        {
            return StageCompanions.Of(stage).FirstOrDefault(companion => companion.Key == path);
        }

        return field is LookupField { Multiple: false } lookup && FindForm(lookup.Form) is { } target ? Follow(target, path[(dot + 1)..], depth + 1) : null;
    }
}
