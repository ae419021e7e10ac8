using System.Text.Json;
using System.Text.Json.Serialization;

namespace FormFlow.Engine.Fields;

/// <summary>A field's default: a literal as the API would take it, or a formula.</summary>
[JsonConverter(typeof(DefaultValueConverter))]
public sealed record DefaultValue(JsonElement? Literal, string? Formula);
