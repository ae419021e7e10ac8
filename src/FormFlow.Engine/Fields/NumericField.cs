using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FormFlow.Engine.Fields;

/// <summary>
/// What all fields share whose value is one exact number of at most 18 digits, its decimals among them. A number that does not fit is refused,
/// never rounded.
/// </summary>
public abstract record NumericField : Field
{
    private const int MostDigits = 18;
    private const string Pattern = "^[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?$";

    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Number;

    /// <summary>The least value; null when only the digits limit it.</summary>
    protected virtual decimal? Least => null;

    /// <summary>The greatest value; null when only the digits limit it.</summary>
    protected virtual decimal? Greatest => null;

    /// <summary>What errors call the value.</summary>
    protected virtual string Expected => "number";

    /// <inheritdoc/>
    public override object? Read(ref Utf8JsonReader reader, FieldIssues issues)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.Number:
                var digits = reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan;
                return ExactNumber.TryRead(digits, out var number) ? Fit(number, issues) : throw new InvalidOperationException("The reader took a number that is none.");
            case JsonTokenType.String:
                // Numbers of more than 15 digits travel as strings.
                return JsonText.Read(ref reader, issues) is { Length: > 0 } text ? FromText(text.AsSpan().Trim(), 0, text, issues) : null;
            default:
                reader.Skip();
                issues.WrongType(Expected);
                return null;
        }
    }

    /// <inheritdoc/>
    public override void Check(object value, FieldIssues issues)
    {
        var number = (decimal)value;
        if (number < Least)
        {
            issues.Add(FieldErrors.BelowMinimum, ("minimum", Least));
        }

        if (number > Greatest)
        {
            issues.Add(FieldErrors.AboveMaximum, ("maximum", Greatest));
        }
    }

    /// <summary>
    /// Also reads what people write: signs of the type, digits in groups, full-width digits, (12) for -12. Groups that are none, as in 1,23 with
    /// a decimal point elsewhere, are refused rather than guessed.
    /// </summary>
    public override object? Parse(string text, TextContext context, FieldIssues issues)
    {
        var plain = FullWidth.ToHalf(text).Trim();
        if (plain.Length == 0)
        {
            return null;
        }

        var (number, power) = Strip(plain);
        if (number is ['(', .. var amount, ')'])
        {
            number = "-" + Strip(amount.Trim()).Number;
        }

        if (Ungroup(number, context.DecimalComma ? ',' : '.') is { Length: > 0 } digits)
        {
            return FromText(digits, power, text, issues);
        }

        issues.Unreadable(text, Expected);
        return null;
    }

    /// <inheritdoc/>
    public override string Format(object value, TextContext context) => context.IsRead ? Around((decimal)value, context) : base.Format(value, context);

    /// <summary>The digits of a number as people read them, without what stands around it.</summary>
    public virtual string Digits(decimal number) => ReadTexts.Number(number, 0, Scale);

    /// <inheritdoc/>
    public override JsonObject Schema()
    {
        var schema = new JsonObject { ["type"] = new JsonArray("number", "string"), ["pattern"] = Pattern };
        if (Least is { } minimum)
        {
            schema["minimum"] = minimum;
        }

        if (Greatest is { } maximum)
        {
            schema["maximum"] = maximum;
        }

        return schema;
    }

    /// <summary>
    /// Takes away what the type writes around a number, such as a currency's sign; the power of ten says by how much the number that is left is
    /// to be multiplied, -2 for a percentage.
    /// </summary>
    protected virtual (string Number, int Power) Strip(string text) => (text, 0);

    /// <summary>A number as people read it, with what stands around it.</summary>
    protected virtual string Around(decimal number, TextContext context) => Digits(number);

    private decimal? FromText(ReadOnlySpan<char> digits, int power, string written, FieldIssues issues)
    {
        if (digits.IsEmpty)
        {
            return null;
        }

        if (ExactNumber.TryRead(digits, out var number))
        {
            return Fit(number.Shift(power), issues);
        }

        issues.Unreadable(written, Expected);
        return null;
    }

    private decimal? Fit(ExactNumber number, FieldIssues issues)
    {
        if (!number.IsBelowPower(MostDigits - Scale))
        {
            var limit = (Values.Power(MostDigits) - 1) / Values.Power(Scale);
            if (number.IsNegative)
            {
                issues.Add(FieldErrors.BelowMinimum, ("minimum", -limit));
            }
            else
            {
                issues.Add(FieldErrors.AboveMaximum, ("maximum", limit));
            }

            return null;
        }

        if (number.HasAtMost(Scale))
        {
            return number.ToDecimal();
        }

        issues.Add(FieldErrors.TooManyDecimals, ("decimals", Scale));
        return null;
    }

    // Takes the marks between groups of digits away; null when what they part are no groups.
    private static string? Ungroup(string text, char point)
    {
        var end = text.IndexOfAny([point, 'e', 'E']);
        var whole = end < 0 ? text : text[..end];
        var rest = end < 0 ? string.Empty : text[end..].Replace(point, '.');
        var mark = whole.IndexOfAny([point == ',' ? '.' : ',', ' ', '\'', '’']);
        if (mark < 0)
        {
            return whole + rest;
        }

        var groups = whole.TrimStart('-', '+').Split(whole[mark]);
        var grouped = groups[0].Length is >= 1 and <= 3 && groups[^1].Length == 3 && groups.Skip(1).All(group => group.Length is 2 or 3);
        return grouped && groups.All(group => group.All(char.IsAsciiDigit)) ? whole.Replace(whole[mark].ToString(), string.Empty, StringComparison.Ordinal) + rest : null;
    }
}
