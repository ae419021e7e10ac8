using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using FormFlow.Engine.Conditions;

namespace FormFlow.Engine.Fields;

/// <summary>
/// The stage a record is in; the value is the stage's key. The field's workflow says which stages there are and alone sets it: a stage sent by a
/// caller asks for the transition that goes there.
/// </summary>
[Description("The stage a record is in. Its workflow, a document of its own, says which stages there are and how records move.")]
public sealed record StageField : Field
{
    private OptionSet? set;

    /// <summary>The stages of its workflow; null in a document, and while there is no workflow.</summary>
    [JsonIgnore]
    public IReadOnlyList<Option>? Stages
    {
        get;
        init
        {
            field = value;
            set = null;
        }
    }

    private OptionSet? Set => set ??= Stages is null ? null : new OptionSet(Stages);

    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Text;

    /// <inheritdoc/>
    public override bool IsComputed => true;

    /// <inheritdoc/>
    public override bool CanBeUnique => false;

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
                return JsonText.Read(ref reader, issues) is { Length: > 0 } text && (Set is null || Set.Find(text, issues) is not null) ? text : null;
            default:
                reader.Skip();
                issues.WrongType("text");
                return null;
        }
    }

    /// <summary>Reads a stage's key or its label in any language, whatever the case.</summary>
    public override object? Parse(string text, TextContext context, FieldIssues issues)
    {
        if (text.Trim() is not { Length: > 0 } name)
        {
            return null;
        }

        return Set is null ? name : Set.FindByName(name, issues) is { } index ? Set.ValueAt(index) : null;
    }

    /// <inheritdoc/>
    public override string Format(object value, TextContext context) => Set?.LabelOf((string)value, context.Language) ?? (string)value;

    /// <inheritdoc/>
    public override JsonObject Schema()
    {
        var schema = new JsonObject { ["type"] = "string" };
        if (Stages is not null)
        {
            schema["enum"] = new JsonArray([.. Stages.Select(stage => (JsonNode)stage.Value)]);
        }

        return schema;
    }

    /// <inheritdoc/>
    public override void CheckSettings(SettingsCheck check)
    {
        base.CheckSettings(check);
        if (!ReferenceEquals(check.Siblings, check.Form.Fields))
        {
            check.NotAllowed("type", this);
        }
    }
}
