using System.ComponentModel;

namespace FormFlow.Engine.Fields;

/// <summary>An amount of money in one currency, exact to its decimals.</summary>
[Description("An amount of money, exact to its decimals.")]
public sealed record CurrencyField : DecimalField
{
    private const string DefaultCurrency = "CNY";

    [Description("The currency, an ISO 4217 code; CNY when absent.")]
    public string? Currency { get; init; }

    /// <summary>The code of the currency.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Code => Currency ?? DefaultCurrency;

    /// <inheritdoc/>
    protected override int DefaultDecimals => 2;

    /// <inheritdoc/>
    public override void CheckSettings(SettingsCheck check)
    {
        base.CheckSettings(check);
        if (!Currencies.Exists(Code))
        {
            check.Add("currency", FieldErrors.UnknownOption, ("option", Code));
        }
    }

    /// <inheritdoc/>
    public override string Digits(decimal number) => ReadTexts.Number(number, Scale, Scale);

    /// <inheritdoc/>
    protected override string Around(decimal number, TextContext context)
    {
        var sign = Currencies.SymbolOf(Code) ?? $"{Code}\u00a0";
        return $"{(number < 0 ? "-" : string.Empty)}{sign}{Digits(Math.Abs(number))}";
    }

    // Only its own signs: an amount in another currency is no amount of this one.
    /// <inheritdoc/>
    protected override (string Number, int Power) Strip(string text)
    {
        var isNegative = text.StartsWith('-');
        var amount = isNegative ? text[1..].TrimStart() : text;
        foreach (var sign in Currencies.SignsOf(Code))
        {
            if (amount.StartsWith(sign, StringComparison.OrdinalIgnoreCase))
            {
                amount = amount[sign.Length..].TrimStart();
                break;
            }

            if (amount.EndsWith(sign, StringComparison.OrdinalIgnoreCase))
            {
                amount = amount[..^sign.Length].TrimEnd();
                break;
            }
        }

        return (isNegative ? "-" + amount : amount, 0);
    }
}
