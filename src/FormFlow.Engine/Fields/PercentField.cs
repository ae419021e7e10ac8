using System.ComponentModel;
using System.Globalization;

namespace FormFlow.Engine.Fields;

/// <summary>A share, shown as a percentage and kept as a fraction: 25 % is the value 0.25. Its decimals are those of the percentage.</summary>
[Description("A share: the value 0.25 is shown as 25 %.")]
public sealed record PercentField : DecimalField
{
    /// <inheritdoc/>
    public override int Scale => base.Scale + 2;

    /// <inheritdoc/>
    protected override int DefaultDecimals => 2;

    /// <inheritdoc/>
    public override string Format(object value, TextContext context) =>
        (context.IsRead ? Digits((decimal)value) : ((decimal)value * 100).ToString("0.##################", CultureInfo.InvariantCulture)) + "%";

    /// <inheritdoc/>
    public override string Digits(decimal number) => ReadTexts.Number(number * 100, 0, base.Scale);

    /// <inheritdoc/>
    protected override (string Number, int Power) Strip(string text) => text.EndsWith('%') ? (text[..^1].TrimEnd(), -2) : (text, 0);
}
