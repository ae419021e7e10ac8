using System.Text.Json;

namespace FormFlow.Runtime.Records;

/// <summary>Looks into what <see cref="JournalChanges"/> wrote.</summary>
internal static class JournalReading
{
    /// <summary>What set a field whose change is told, when it was not whoever made the change.</summary>
    public static string? CauseOf(JsonElement told) => told.GetArrayLength() > 2 ? told[2].GetString() : null;

    /// <summary>The ids of the fields a change touched.</summary>
    public static IEnumerable<string> FieldIds(string changes)
    {
        using var document = JsonDocument.Parse(changes);
        return [.. document.RootElement.EnumerateObject().Select(member => member.Name)];
    }
}
