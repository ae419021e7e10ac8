using FormFlow.Engine.Conditions;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Formulas;

namespace FormFlow.Engine.Computing;

/// <summary>A field that the records found by a question hold a value in, and where that value comes from: one of three.</summary>
/// <param name="Field">The field of the form that is asked, or its <c>id</c>.</param>
/// <param name="Path">The place of the value in the record that asks.</param>
/// <param name="Literal">The value itself, canonical.</param>
/// <param name="Expression">What makes the value of the inputs of its formula.</param>
public sealed record CompiledMatch(BoundPath Field, BoundPath? Path, object? Literal, Formula? Expression)
{
    private Field Values => Field.Field;

    /// <summary>The value that is sought; blank when no record can hold it.</summary>
    /// <param name="match">The match as it is written.</param>
    /// <param name="values">The inputs of the formula, and the answers to the questions before.</param>
    /// <param name="context">What formulas are evaluated with.</param>
    internal (object? Value, Error? Error) Sought(FormulaMatch match, ReadOnlySpan<object?> values, RuleContext context)
    {
        if (Expression is null)
        {
            return (Literal ?? Among(values[match.Input!.Value], Values), null);
        }

        return Equal(Values, context.Formulas.Evaluate(Expression, values[..Expression.FormulaInputs.Length], Expression.IsRandom ? context.NextDraw() : context.Environment));
    }

    /// <summary>What a field holds that equals what a formula gave; blank when it can hold no such value.</summary>
    internal static (object? Value, Error? Error) Equal(Field field, FormulaOutcome outcome)
    {
        if (field.Kind == ValueKind.Number && outcome.Value is double number)
        {
            // Rounded, it would be another number.
            return (Math.Abs(number) < 1e18 ? Among((decimal)number, field) : null, null);
        }

        var (value, error) = FormulaResult.For(field, outcome);
        return (Among(value, field), error);
    }

    /// <summary>A value as another field of its kind holds it; blank when that can hold no such value.</summary>
    public static object? Among(object? value, Field field) => value switch
    {
        decimal number => decimal.Round(number, field.Scale) == number && Math.Abs(number) < Fields.Values.Power(18 - field.Scale) ? number : null,
        string text => text.Contains('\0', StringComparison.Ordinal) ? null : text,
        _ => value,
    };
}
