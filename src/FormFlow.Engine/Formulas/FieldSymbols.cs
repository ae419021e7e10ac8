using FormFlow.Engine.Conditions;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;

namespace FormFlow.Engine.Formulas;

/// <summary>The names that formulas of a form may use: its fields, what lies behind its lookups, the columns of its sub-forms.</summary>
public static class FieldSymbols
{
    private const string Parent = "parent";

    /// <summary>The names of formulas of a form, or of one of its sub-forms.</summary>
    public static FormulaScope Of(CompiledForm form, CompiledField? subform) => subform is null
        ? name => Symbol(form.Find(name), subform: null)
        : name => name == Parent
            ? new FormulaSymbol(Parent, FormulaType.Record, member => form.Find(member) is { } field && field != subform ? Symbol(field, null) : null)
            : Symbol(subform.FindColumn(name), subform);

    /// <summary>The names by which formulas elsewhere ask for what records of a form hold.</summary>
    public static FormulaScope OfRecord(CompiledForm form) => name => Symbol(form.Find(name), null)
        ?? (SystemField.Find(name) is { } system ? new FormulaSymbol(name, TypeOf(system.Kind)) : null);

    private static FormulaSymbol? Symbol(CompiledField? field, CompiledField? subform)
    {
        if (field is null)
        {
            return null;
        }

        if (field.Field is SubformField)
        {
            return new FormulaSymbol(field.Key, FormulaType.Rows, name => Symbol(field.FindColumn(name), field));
        }

        return field.Kind switch
        {
            _ when field.Field is StageField { Stages: not null } => new FormulaSymbol(field.Key, FormulaType.Text, name => Symbol(field.Form.Find($"{field.Key}.{name}"), subform)),
            ValueKind.Reference when field.Target is { } target =>
                new FormulaSymbol(field.Key, FormulaType.Record, name => target.Find(name) is { Field: not SubformField } behind ? Symbol(behind, subform) : null),
            ValueKind.Structure when field.ValueField is LocationField => new FormulaSymbol(field.Key, FormulaType.List) { Element = FormulaType.Number },
            ValueKind.Structure => new FormulaSymbol(field.Key, FormulaType.Boolean),
            var kind => new FormulaSymbol(field.Key, TypeOf(kind)) { Element = kind is ValueKind.TextList or ValueKind.ReferenceList ? FormulaType.Text : FormulaType.Any },
        };
    }

    private static FormulaType TypeOf(ValueKind kind) => kind switch
    {
        ValueKind.Text or ValueKind.Reference => FormulaType.Text,
        ValueKind.Number => FormulaType.Number,
        ValueKind.Boolean => FormulaType.Boolean,
        ValueKind.Date => FormulaType.Date,
        ValueKind.DateTime => FormulaType.DateTime,
        ValueKind.Time => FormulaType.Time,
        ValueKind.TextList or ValueKind.ReferenceList => FormulaType.List,
        _ => FormulaType.Any,
    };
}
