using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using FormFlow.Engine.Conditions;

namespace FormFlow.Engine.Fields;

/// <summary>One of several options; the value is the option's value.</summary>
[Description("One of several options.")]
public sealed record SelectField : Field
{
    private OptionSet? set;

    [Description("What can be chosen, in this order.")]
    public required IReadOnlyList<Option> Options
    {
        get;
        init
        {
            field = value;
            set = null;
        }
    }

    [Description("How it is chosen: dropdown or radio; dropdown when absent.")]
    public OptionDisplay Display { get; init; }

    private OptionSet Set => set ??= new OptionSet(Options);

    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Text;

    /// <inheritdoc/>
    public override IReadOnlySet<ConditionOp> Operators => Values.Choice;

    /// <inheritdoc/>
    public override object? Read(ref Utf8JsonReader reader, FieldIssues issues)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.String:
                return JsonText.Read(ref reader, issues) is { Length: > 0 } text && Set.Find(text, issues) is { } index ? Set.ValueAt(index) : null;
            default:
                reader.Skip();
                issues.WrongType("text");
                return null;
        }
    }

    /// <summary>Reads an option's value or its label in any language, whatever the case.</summary>
    public override object? Parse(string text, TextContext context, FieldIssues issues) =>
        text.Trim() is { Length: > 0 } name && Set.FindByName(name, issues) is { } index ? Set.ValueAt(index) : null;

    /// <inheritdoc/>
    public override string Format(object value, TextContext context) => Set.LabelOf((string)value, context.Language);

    /// <inheritdoc/>
    public override JsonObject Schema() => new() { ["type"] = "string", ["enum"] = new JsonArray([.. Options.Select(option => (JsonNode)option.Value)]) };

    /// <inheritdoc/>
    public override void CheckSettings(SettingsCheck check)
    {
        base.CheckSettings(check);
        Set.Check(check);
    }
}
