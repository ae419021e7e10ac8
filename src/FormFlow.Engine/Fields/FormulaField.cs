using System.Collections.Frozen;
using System.ComponentModel;
using FormFlow.Engine.Forms;

namespace FormFlow.Engine.Fields;

/// <summary>A value computed from other fields and kept with the record. It behaves like a field of its result's type.</summary>
[Description("A value computed from other fields by a formula and kept with the record.")]
public sealed record FormulaField : DerivedField
{
    private static readonly FrozenDictionary<string, Func<FormulaField, Field>> ResultTypes = new Dictionary<string, Func<FormulaField, Field>>
    {
        ["number"] = formula => new NumberField { Key = formula.Key, Decimals = formula.Decimals },
        ["currency"] = formula => new CurrencyField { Key = formula.Key, Decimals = formula.Decimals, Currency = formula.Currency },
        ["percent"] = formula => new PercentField { Key = formula.Key, Decimals = formula.Decimals },
        ["rating"] = formula => new RatingField { Key = formula.Key },
        ["duration"] = formula => new DurationField { Key = formula.Key },
        ["text"] = formula => new TextField { Key = formula.Key },
        ["longText"] = formula => new LongTextField { Key = formula.Key },
        ["date"] = formula => new DateField { Key = formula.Key },
        ["dateTime"] = formula => new DateTimeField { Key = formula.Key },
        ["time"] = formula => new TimeField { Key = formula.Key },
        ["switch"] = formula => new SwitchField { Key = formula.Key },
    }.ToFrozenDictionary(StringComparer.Ordinal);

    [Description("A JavaScript expression over field keys, such as price * qty.")]
    public required string Formula { get; init; }

    [Description("The type of the result: number, currency, percent, rating, duration, text, longText, date, dateTime, time or switch; number when absent.")]
    public string? Result { get; init; }

    [Description("The decimals of a numeric result.")]
    public int? Decimals { get; init; }

    [Description("The currency of a currency result, an ISO 4217 code.")]
    public string? Currency { get; init; }

    /// <inheritdoc/>
    public override void CheckSettings(SettingsCheck check)
    {
        base.CheckSettings(check);
        if (Result is not null && !ResultTypes.ContainsKey(Result))
        {
            check.Add("result", FieldErrors.UnknownOption, ("option", FieldIssues.Quote(Result)));
            return;
        }

        if (Decimals is not null && ResultField is not DecimalField)
        {
            check.Add("decimals", FormErrors.Contradiction, ("member", "decimals"), ("other", "result"));
        }

        if (Currency is not null && ResultField is not CurrencyField)
        {
            check.Add("currency", FormErrors.Contradiction, ("member", "currency"), ("other", "result"));
        }

        ResultField.CheckSettings(check);
    }

    /// <inheritdoc/>
    protected override Field MakeResult() => ResultTypes.GetValueOrDefault(Result ?? "number", ResultTypes["number"])(this);
}
