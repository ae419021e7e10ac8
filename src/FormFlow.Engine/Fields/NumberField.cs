using System.ComponentModel;

namespace FormFlow.Engine.Fields;

/// <summary>A number. Without a number of decimals it keeps up to six.</summary>
[Description("A number, exact to its decimals; up to six decimals when none are set.")]
public sealed record NumberField : DecimalField
{
    private const int LeastGrouped = 10_000;

    [Description("The unit shown behind the number.")]
    public Texts.LocalizedText? Unit { get; init; }

    /// <inheritdoc/>
    protected override int DefaultDecimals => 6;

    // A whole number of four digits may be a year.
    /// <inheritdoc/>
    public override string Digits(decimal number) => Decimals == 0 && Math.Abs(number) < LeastGrouped
        ? number.ToString("0", System.Globalization.CultureInfo.InvariantCulture)
        : ReadTexts.Number(number, Decimals ?? 0, Scale);

    /// <inheritdoc/>
    protected override string Around(decimal number, TextContext context) => $"{Digits(number)} {Unit?.In(context.Language)}".TrimEnd();
}
