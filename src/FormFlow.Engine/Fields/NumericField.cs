using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using FormFlow.Engine.Forms;

namespace FormFlow.Engine.Fields;

/// <summary>What all fields share whose value is one exact number of at most 18 digits.</summary>
public abstract record NumericField : Field
{
    private const int MostDigits = 18;
    private const int MostDecimals = 10;

    [Description("The decimals kept, 0 to 10.")]
    public int? Decimals { get; init; }

    [Description("The least value.")]
    public decimal? Min { get; init; }

    [Description("The greatest value.")]
    public decimal? Max { get; init; }

    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Number;

    /// <inheritdoc/>
    public override int Scale => Decimals ?? DefaultDecimals;

    /// <summary>The decimals when the settings name none.</summary>
    [JsonIgnore]
    protected abstract int DefaultDecimals { get; }

    private decimal Limit => Values.Power(MostDigits) / Values.Power(Scale);

    /// <inheritdoc/>
    public override object? Read(ref Utf8JsonReader reader, FieldIssues issues)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.Number:
                return Exact(reader.HasValueSequence ? null : System.Text.Encoding.ASCII.GetString(reader.ValueSpan), issues);
            case JsonTokenType.String:
                // Numbers of more than 15 digits travel as strings.
                return JsonText.Read(ref reader, issues) is { Length: > 0 } text ? Exact(text, issues) : null;
            default:
                reader.Skip();
                issues.Add(FieldErrors.WrongType, ("expected", "number"));
                return null;
        }
    }

    /// <inheritdoc/>
    public override void Check(object value, FieldIssues issues)
    {
        var number = (decimal)value;
        if (number < Min)
        {
            issues.Add(FieldErrors.BelowMinimum, ("minimum", Min));
        }

        if (number > Max)
        {
            issues.Add(FieldErrors.AboveMaximum, ("maximum", Max));
        }
    }

    /// <inheritdoc/>
    public override object? Parse(string text, TextContext context, FieldIssues issues)
    {
        var trimmed = Strip(text.Trim());
        if (trimmed.Length == 0)
        {
            return null;
        }

        var (group, point) = context.DecimalComma ? ('.', ',') : (',', '.');
        var plain = trimmed.Replace(group.ToString(), string.Empty, StringComparison.Ordinal).Replace(point, '.');
        return Exact(plain, issues, text);
    }

    /// <inheritdoc/>
    public override JsonObject Schema()
    {
        var schema = new JsonObject { ["type"] = new JsonArray("number", "string") };
        if (Min is { } minimum)
        {
            schema["minimum"] = minimum;
        }

        if (Max is { } maximum)
        {
            schema["maximum"] = maximum;
        }

        return schema;
    }

    /// <inheritdoc/>
    public override void CheckSettings(SettingsCheck check)
    {
        check.Range("decimals", Decimals, 0, MostDecimals);
        if (Min > Max)
        {
            check.Add("min", FormErrors.Contradiction, ("member", "min"), ("other", "max"));
        }
    }

    /// <summary>Takes away what the type writes around a number, such as a currency's sign.</summary>
    protected virtual string Strip(string text) => text;

    private decimal? Exact(string? plain, FieldIssues issues, string? asWritten = null)
    {
        if (!decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number))
        {
            issues.Add(FieldErrors.Unreadable, ("text", Shorten(asWritten ?? plain)), ("expected", "number"));
            return null;
        }

        var limit = Limit;
        if (number >= limit || number <= -limit)
        {
            issues.Add(FieldErrors.AboveMaximum, ("maximum", limit.ToString("0", CultureInfo.InvariantCulture)));
            return null;
        }

        // A parsed decimal may have dropped digits beyond its own 28; those are beyond any field's decimals as well.
        if (decimal.Round(number, Scale) != number || SilentlyRounded(plain!))
        {
            issues.Add(FieldErrors.TooManyDecimals, ("decimals", Scale));
            return null;
        }

        return number;
    }

    private static bool SilentlyRounded(string plain)
    {
        var exponent = plain.AsSpan().IndexOfAny('e', 'E');
        var digits = (exponent < 0 ? plain : plain[..exponent]).AsSpan().Trim('0');
        return digits.Length > 28 && digits.IndexOfAnyInRange('1', '9') >= 0;
    }

    private static string? Shorten(string? text) => text is { Length: > 60 } ? text[..60] + "…" : text;
}
