using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using FormFlow.Engine.Conditions;

namespace FormFlow.Engine.Fields;

/// <summary>A value computed from other fields and kept with the record. It behaves like a field of its result's type.</summary>
[Description("A value computed from other fields by a formula and kept with the record.")]
public sealed record FormulaField : Field
{
    private static readonly string[] ResultTypes = ["number", "currency", "percent", "rating", "duration", "text", "longText", "date", "dateTime", "time", "switch"];
    private Field? result;

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
    public override JsonObject Schema()
    {
        var schema = ResultField.Schema();
        schema["readOnly"] = true;
        return schema;
    }

    /// <inheritdoc/>
    public override void CheckSettings(SettingsCheck check)
    {
        if (Result is not null && !ResultTypes.Contains(Result))
        {
            check.Add("result", FieldErrors.UnknownOption, ("option", Result));
        }

        ResultField.CheckSettings(check);
    }

    private Field MakeResult()
    {
        var type = Result is not null && ResultTypes.Contains(Result) ? Result : "number";
        var settings = new JsonObject { ["type"] = type, ["key"] = Key };
        if (Decimals is not null)
        {
            settings["decimals"] = Decimals;
        }

        if (Currency is not null)
        {
            settings["currency"] = Currency;
        }

        try
        {
            return settings.Deserialize<Field>(Metadata.DocumentJson.Options)!;
        }
        catch (JsonException)
        {
            // A setting that does not fit the result's type, such as decimals of a text: refused by its own check.
            return new JsonObject { ["type"] = type, ["key"] = Key }.Deserialize<Field>(Metadata.DocumentJson.Options)!;
        }
    }
}
