using System.Globalization;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;

namespace FormFlow.Engine.Formulas;

/// <summary>Turns what a formula gave into the canonical value of the field that keeps it.</summary>
public static class FormulaResult
{
    /// <summary>
    /// The canonical value for a field; blank, with an error, when the formula gave none that suits the field. Numbers are rounded to the
    /// field's decimals, halves away from zero.
    /// </summary>
    public static (object? Value, Error? Error) For(Field field, FormulaOutcome outcome)
    {
        if (outcome.Error is { } error)
        {
            return (null, error);
        }

        var value = Convert(field, outcome.Value);
        return value is null && outcome.Value is not null
            ? (null, FormulaErrors.Value.With())
            : (value, null);
    }

    private static object? Convert(Field field, object? value) => (field.Kind, value) switch
    {
        (_, null) => null,
        (ValueKind.Number, double number) => Number(field, number),
        (ValueKind.Number, decimal number) => Fit(field, Math.Round(number, field.Scale, MidpointRounding.AwayFromZero)),
        (ValueKind.Number, bool flag) => flag ? 1m : 0m,
        (ValueKind.Number, string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? Number(field, number) : null,
        (ValueKind.Text, string text) => text,
        (ValueKind.Text, double number) => number.ToString("R", CultureInfo.InvariantCulture),
        (ValueKind.Text, decimal number) => number.ToString(CultureInfo.InvariantCulture),
        (ValueKind.Text, bool flag) => flag ? "true" : "false",
        (ValueKind.Boolean, bool flag) => flag,
        (ValueKind.Boolean, decimal number) => number != 0,
        (ValueKind.Boolean, double number) => number != 0,
        (ValueKind.Date, string text) => Date(text),
        (ValueKind.DateTime, string text) => Instant(text),
        (ValueKind.Time, string text) => TimeOnly.TryParse(text, CultureInfo.InvariantCulture, out var time) ? time : null,
        (ValueKind.TextList, object?[] list) => list.All(entry => entry is string) ? list.Cast<string>().ToArray() : null,
        (ValueKind.Reference, string text) => Records.RecordId.TryParse(text, out var id) ? id : null,
        _ => null,
    };

    private static decimal? Number(Field field, double number)
    {
        var limit = (double)(Values.Power(18) / Values.Power(field.Scale));
        return Math.Abs(number) < limit ? Math.Round((decimal)number, field.Scale, MidpointRounding.AwayFromZero) : null;
    }

    private static decimal? Fit(Field field, decimal number) => Math.Abs(number) < Values.Power(18 - field.Scale) ? number : null;

    private static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static DateTime? Instant(string text)
    {
        if (Date(text) is { } date)
        {
            return date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        }

        return DateTimeOffset.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant.UtcDateTime
            : null;
    }
}
