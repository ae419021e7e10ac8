using System.Collections.Frozen;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using FormFlow.Engine.Conditions;
using FormFlow.Engine.Forms;

namespace FormFlow.Engine.Fields;

/// <summary>A value computed from other fields and kept with the record. It behaves like a field of its result's type.</summary>
[Description("A value computed from other fields by a formula and kept with the record.")]
public sealed record FormulaField : Field
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

    private Field? result;

    /// <summary>Makes settings without any.</summary>
    public FormulaField()
    {
    }

    /// <summary>Copies the settings, not the result's field: a setting may be about to change.</summary>
    [SetsRequiredMembers]
    public FormulaField(FormulaField other)
        : base(other)
    {
        Formula = other.Formula;
        Result = other.Result;
        Decimals = other.Decimals;
        Currency = other.Currency;
    }

    [Description("A JavaScript expression over field keys, such as price * qty.")]
    public required string Formula { get; init; }

    [Description("The type of the result: number, currency, percent, rating, duration, text, longText, date, dateTime, time or switch; number when absent.")]
    public string? Result { get; init; }

    [Description("The decimals of a numeric result.")]
    public int? Decimals { get; init; }

    [Description("The currency of a currency result, an ISO 4217 code.")]
    public string? Currency { get; init; }

    /// <summary>A field of the result's type: how the value is kept, shown and compared.</summary>
    [JsonIgnore]
    public Field ResultField => result ??= MakeResult();

    /// <inheritdoc/>
    public override ValueKind Kind => ResultField.Kind;

    /// <inheritdoc/>
    public override int Scale => ResultField.Scale;

    /// <inheritdoc/>
    public override bool IsComputed => true;

    /// <inheritdoc/>
    public override bool CanBeUnique => ResultField.CanBeUnique;

    /// <inheritdoc/>
    public override bool IsSearchable => ResultField.IsSearchable;

    /// <inheritdoc/>
    public override IReadOnlySet<ConditionOp> Operators => ResultField.Operators;

    /// <inheritdoc/>
    public override object? Read(ref Utf8JsonReader reader, FieldIssues issues) => ResultField.Read(ref reader, issues);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, object value) => ResultField.Write(writer, value);

    /// <inheritdoc/>
    public override object ToColumn(object value) => ResultField.ToColumn(value);

    /// <inheritdoc/>
    public override object FromColumn(object column) => ResultField.FromColumn(column);

    /// <inheritdoc/>
    public override object? Parse(string text, TextContext context, FieldIssues issues) => ResultField.Parse(text, context, issues);

    /// <inheritdoc/>
    public override string Format(object value, TextContext context) => ResultField.Format(value, context);

    /// <inheritdoc/>
    public override string SearchText(object value) => ResultField.SearchText(value);

    /// <inheritdoc/>
    public override string FoundText(object value) => ResultField.FoundText(value);

    /// <inheritdoc/>
    public override JsonObject Schema()
    {
        var schema = ResultField.Schema();
        schema["readOnly"] = true;
        return schema;
    }

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

    private Field MakeResult() => ResultTypes.GetValueOrDefault(Result ?? "number", ResultTypes["number"])(this);
}
