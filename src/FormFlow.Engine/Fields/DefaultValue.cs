using System.Text.Json;
using System.Text.Json.Serialization;

namespace FormFlow.Engine.Fields;

/// <summary>A field's default: a literal as the API would take it, a formula, or what is copied through a lookup.</summary>
[JsonConverter(typeof(DefaultValueConverter))]
public sealed record DefaultValue(JsonElement? Literal, string? Formula)
{
    /// <summary>
    /// What is copied when a lookup is chosen, for a literal <c>{ "via": "…", "field": "…" }</c>; null for all others. No field has such values.
    /// </summary>
    public LinkedDefault? Linked => Literal is { ValueKind: JsonValueKind.Object } literal && literal.EnumerateObject().Count() == 2
        && literal.TryGetProperty("via", out var via) && via.ValueKind == JsonValueKind.String
        && literal.TryGetProperty("field", out var source) && source.ValueKind == JsonValueKind.String
            ? new LinkedDefault(via.GetString()!, source.GetString()!)
            : null;
}
