using FormFlow.Engine.Conditions;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Formulas;
using FormFlow.Engine.Records;

namespace FormFlow.Engine.Computing;

/// <summary>Finds what the questions of a formula name, or reports what does not fit with its position in the formula.</summary>
/// <param name="form">The form whose records ask.</param>
/// <param name="inputs">The places of the formula's inputs.</param>
/// <param name="pointer">Where the formula stands in the document.</param>
/// <param name="errors">Collects what does not fit.</param>
internal sealed class QuestionCompiler(CompiledForm form, IReadOnlyList<ValuePath> inputs, string pointer, ErrorList errors)
{
    /// <summary>The question; null, with errors, when it does not fit.</summary>
    public CompiledQuestion? Compile(FormulaQuestion question)
    {
        var asked = form.Set.Find(question.Form)!;
        var function = FunctionOf(question.Function);
        var found = new ErrorList();
        var measured = question.Field is null ? null : Bind(asked, question.Field);
        if (question.Field is not null && (measured is null || !Suits(function, measured)))
        {
            found.Add(question.FieldPlace.Error(FormulaErrors.Unreadable, pointer, ("name", question.Function), ("field", question.Field)));
        }

        var matches = question.Matches.Select(match => Match(asked, match, found)).ToArray();
        errors.AddRange(found.Errors);
        return found.IsEmpty ? new CompiledQuestion(question, asked, function, measured, [.. matches!]) : null;
    }

    private static RollupFunction? FunctionOf(string name) => name switch
    {
        "LOOKUPCOUNT" => RollupFunction.Count,
        "LOOKUPSUM" => RollupFunction.Sum,
        "LOOKUPAVERAGE" => RollupFunction.Avg,
        "LOOKUPMIN" => RollupFunction.Min,
        "LOOKUPMAX" => RollupFunction.Max,
        _ => null,
    };

    // A value of the record itself, not one read through its lookups; of what every record has beside its fields, what never changes.
    private static BoundPath? Bind(CompiledForm asked, string name) =>
        BoundPath.Bind(asked, name, new ErrorList(), null) is { Hops.IsEmpty: true } path && (path.System is null || path.System == SystemField.Id || path.System == SystemField.CreatedAt) ? path : null;

    private static bool Suits(RollupFunction? function, BoundPath path) => function switch
    {
        RollupFunction.Sum or RollupFunction.Avg => path.Kind == ValueKind.Number,
        RollupFunction.Min or RollupFunction.Max => path.Kind is ValueKind.Number or ValueKind.Date or ValueKind.DateTime or ValueKind.Time,
        _ => path.Kind is not (ValueKind.Rows or ValueKind.Structure),
    };

    private CompiledMatch? Match(CompiledForm asked, FormulaMatch match, ErrorList found)
    {
        if (Bind(asked, match.Field) is not { Kind: ValueKind.Text or ValueKind.Number or ValueKind.Boolean or ValueKind.Date or ValueKind.DateTime or ValueKind.Time or ValueKind.Reference } field
            || field.System == SystemField.CreatedAt || !SoughtColumns.CanBe(field))
        {
            found.Add(match.FieldPlace.Error(FormulaErrors.Unmatchable, pointer, ("field", match.Field)));
            return null;
        }

        if (match.Input is { } input)
        {
            var path = inputs[input].Path;
            return path.Kind == field.Kind && Equals(path.Target, field.Target) ? new CompiledMatch(field, path, null, null) : Refuse();
        }

        if (match.Expression is { } expression)
        {
            return CanEqual(match.Type.Kind, field.Kind) ? new CompiledMatch(field, null, null, expression) : Refuse();
        }

        return match.Literal is not null && CanEqual(match.Type.Kind, field.Kind) && CompiledMatch.Equal(field.Field, new FormulaOutcome(match.Literal, null)).Value is { } literal
            ? new CompiledMatch(field, null, literal, null)
            : Refuse();

        CompiledMatch? Refuse()
        {
            found.Add(match.ValuePlace.Error(FormulaErrors.Incomparable, pointer, ("field", match.Field)));
            return null;
        }
    }

    private static bool CanEqual(FormulaType type, ValueKind kind) => (type, kind) switch
    {
        (FormulaType.Any, _) => true,
        (FormulaType.Number, ValueKind.Number) or (FormulaType.Boolean, ValueKind.Boolean) => true,
        (FormulaType.Text, ValueKind.Text or ValueKind.Date or ValueKind.DateTime or ValueKind.Time or ValueKind.Reference) => true,
        (FormulaType.Record, ValueKind.Reference) => true,
        (FormulaType.Date, ValueKind.Date) or (FormulaType.DateTime, ValueKind.DateTime) or (FormulaType.Time, ValueKind.Time) => true,
        _ => false,
    };
}
