using System.Globalization;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Records;
using Jint;
using Jint.Native;

namespace FormFlow.Engine.Formulas;

/// <summary>Canonical values on their way into a formula, and its result on the way out.</summary>
internal static class FormulaValues
{
    private const ulong CleanBelow = 1_000_000_000_000_000;

    private static readonly object True = true;
    private static readonly object False = false;

    public static JsValue ToScript(Jint.Engine engine, object? value, FormulaInput input)
    {
        if (value is null)
        {
            return JsValue.Null;
        }

        switch (input.Type.Kind)
        {
            case FormulaType.List when value is Structure place:
                return Point(engine, place);
            case FormulaType.List or FormulaType.Rows when value is not string:
                return List(engine, value, input);
            case FormulaType.Any when value is Array:
                return List(engine, value, input);
            default:
                return Scalar(value, input.Type.Kind) ?? throw Mismatch(value, input);
        }
    }

    public static FormulaOutcome FromScript(JsValue value)
    {
        if (value is not JsArray list)
        {
            var length = 0L;
            return Outcome(value, ref length, out var result) is { } code ? new FormulaOutcome(null, code.With()) : new FormulaOutcome(result, null);
        }

        if (list.Length > FormulaLimits.ListLength)
        {
            return new FormulaOutcome(null, FormulaErrors.TooLarge.With());
        }

        var items = new object?[(int)list.Length];
        var characters = 0L;
        for (var i = 0; i < items.Length; i++)
        {
            if (Outcome(list[(uint)i], ref characters, out items[i]) is { } code)
            {
                return new FormulaOutcome(null, code.With());
            }
        }

        return new FormulaOutcome(items, null);
    }

    /// <summary>The number a formula counts with: 15 significant digits, as a double.</summary>
    public static double ToDouble(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var low = ((ulong)(uint)bits[1] << 32) | (uint)bits[0];
        return bits[2] == 0 && low < CleanBelow ? (double)value : Clean(double.Parse(value.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));
    }

    /// <summary>The same rounding as the library's: integers stay, other numbers keep 15 significant digits.</summary>
    public static double Clean(double value)
    {
        if (double.IsInteger(value))
        {
            return value == 0 ? 0 : value;
        }

        // A decimal made from a double has 15 significant digits: when it goes back, there is no noise.
        if (Math.Abs(value) is > 1e-9 and < 1e15 && (double)(decimal)value == value)
        {
            return value;
        }

        return double.Parse(value.ToString("E14", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    private static Errors.ErrorCode? Outcome(JsValue value, ref long characters, out object? result)
    {
        result = null;
        switch (value)
        {
            case JsNumber number:
                var figure = number.AsNumber();
                if (!double.IsFinite(figure))
                {
                    return FormulaErrors.Number;
                }

                result = Clean(figure);
                return null;
            case JsString text:
                characters += text.Length;
                if (characters > FormulaLimits.TextLength)
                {
                    return FormulaErrors.TooLarge;
                }

                result = text.Length == 0 ? null : WellFormed.Make(text.ToString());
                return null;
            case JsBoolean boolean:
                result = boolean.AsBoolean() ? True : False;
                return null;
            default:
                return value.IsNull() || value.IsUndefined() ? null : FormulaErrors.Value;
        }
    }

    private static JsArray List(Jint.Engine engine, object value, FormulaInput input)
    {
        if (value is not Array array)
        {
            throw Mismatch(value, input);
        }

        if (array.Length > FormulaLimits.ListLength)
        {
            throw new FormulaInputTooLargeException();
        }

        var items = new JsValue[array.Length];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = (input.Type.Kind, array.GetValue(i)) switch
            {
                (FormulaType.Rows, _) => JsBoolean.True,
                (_, null) => JsValue.Null,
                (_, Structure place) when input.Type.Element is FormulaType.Any => Point(engine, place),
                (_, Array inner) when input.Type.Element is FormulaType.Any => List(engine, inner, input),
                (_, var item) => Scalar(item, input.Type.Element) ?? throw Mismatch(item, input),
            };
        }

        return new JsArray(engine, items);
    }

    private static JsArray Point(Jint.Engine engine, Structure place)
    {
        var (latitude, longitude) = LocationField.Point(place);
        return new JsArray(engine, [JsNumber.Create((double)latitude), JsNumber.Create((double)longitude)]);
    }

    private static JsValue? Scalar(object value, FormulaType type) => value switch
    {
        Structure when type is FormulaType.Boolean => JsBoolean.True,
        decimal number when type is FormulaType.Number or FormulaType.Any => JsNumber.Create(ToDouble(number)),
        double number when type is FormulaType.Number or FormulaType.Any && double.IsFinite(number) => JsNumber.Create(Clean(number)),
        int number when type is FormulaType.Number or FormulaType.Any => JsNumber.Create(number),
        long number when type is FormulaType.Number => JsNumber.Create((double)number),
        long id when type is FormulaType.Record or FormulaType.Text or FormulaType.Any => new JsString(RecordId.Format(id)),
        string text when type is FormulaType.Text or FormulaType.Record or FormulaType.Any || IsTemporal(type) =>
            text.Length <= 10 * FormulaLimits.TextLength ? new JsString(text) : throw new FormulaInputTooLargeException(),
        bool boolean when type is FormulaType.Boolean or FormulaType.Any => boolean ? JsBoolean.True : JsBoolean.False,
        DateOnly date when type is FormulaType.Date or FormulaType.Any => new JsString(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        DateTime instant when type is FormulaType.DateTime or FormulaType.Any => new JsString(instant.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)),
        TimeOnly time when type is FormulaType.Time or FormulaType.Any => new JsString(time.ToString(time.Millisecond == 0 ? "HH:mm:ss" : "HH:mm:ss.fff", CultureInfo.InvariantCulture)),
        _ => null,
    };

    private static bool IsTemporal(FormulaType type) => type is FormulaType.Date or FormulaType.DateTime or FormulaType.Time;

    private static ArgumentException Mismatch(object value, FormulaInput input) =>
        new($"The input {input.Path} is declared as {input.Type.Kind}, not {value.GetType().Name}.");
}
