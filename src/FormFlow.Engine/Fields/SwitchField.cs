using System.Collections.Frozen;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FormFlow.Engine.Fields;

/// <summary>Yes or no; blank until it was answered.</summary>
[Description("Yes or no.")]
public sealed record SwitchField : Field
{
    private static readonly FrozenDictionary<string, bool> Words = new Dictionary<string, bool>
    {
        ["yes"] = true,
        ["y"] = true,
        ["true"] = true,
        ["on"] = true,
        ["1"] = true,
        ["是"] = true,
        ["no"] = false,
        ["n"] = false,
        ["false"] = false,
        ["off"] = false,
        ["0"] = false,
        ["否"] = false,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Boolean;

    /// <inheritdoc/>
    public override object? Read(ref Utf8JsonReader reader, FieldIssues issues)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.True:
                return true;
            case JsonTokenType.False:
                return false;
            default:
                reader.Skip();
                issues.WrongType("true or false");
                return null;
        }
    }

    /// <inheritdoc/>
    public override object? Parse(string text, TextContext context, FieldIssues issues)
    {
        var trimmed = FullWidth.ToHalf(text).Trim();
        if (trimmed.Length == 0)
        {
            return null;
        }

        if (Words.TryGetValue(trimmed, out var value))
        {
            return value;
        }

        issues.Unreadable(text, "yes or no");
        return null;
    }

    /// <inheritdoc/>
    public override JsonObject Schema() => new() { ["type"] = "boolean" };
}
