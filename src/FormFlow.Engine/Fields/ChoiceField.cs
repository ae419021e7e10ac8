using System.Text.Json;
using System.Text.Json.Nodes;
using FormFlow.Engine.Conditions;

namespace FormFlow.Engine.Fields;

/// <summary>What all fields share whose value is one of several options.</summary>
public abstract record ChoiceField : Field
{
    /// <summary>The options, ready to be found.</summary>
    private protected abstract OptionSet Set { get; }

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
    public override JsonObject Schema() => new() { ["type"] = "string", ["enum"] = new JsonArray([.. Set.All.Select(option => (JsonNode)option.Value)]) };

    /// <inheritdoc/>
    public override void CheckSettings(SettingsCheck check)
    {
        base.CheckSettings(check);
        Set.Check(check);
    }
}
