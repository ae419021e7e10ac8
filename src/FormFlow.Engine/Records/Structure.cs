using System.Text.Json;

namespace FormFlow.Engine.Records;

/// <summary>A value with parts (an address, a place, files, a signature) as canonical JSON: members in fixed order, no white space.</summary>
public sealed record Structure(string Json)
{
    /// <summary>The JSON as an element to look into.</summary>
    public JsonElement Parse()
    {
        using var document = JsonDocument.Parse(Json);
        return document.RootElement.Clone();
    }
}
