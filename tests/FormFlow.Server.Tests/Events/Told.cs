using System.Text.Json;

namespace FormFlow.Server.Tests.Events;

/// <summary>An event as it came.</summary>
internal sealed record Told(string Id, string Kind, string Text)
{
    public JsonElement Data { get; } = JsonDocument.Parse(Text).RootElement;

    /// <summary>A text of its data; null when it is not told.</summary>
    public string? this[string name] => Data.TryGetProperty(name, out var value) ? value.GetString() : null;

    public string[] Fields => [.. Data.GetProperty("fields").EnumerateArray().Select(name => name.GetString()!)];
}
