using System.Text.Json;

namespace FormFlow.Runtime.Records;

/// <summary>Looks into what <see cref="JournalChanges"/> wrote.</summary>
internal static class JournalReading
{
    /// <summary>The ids of the fields a change touched.</summary>
    public static IEnumerable<string> FieldIds(string changes)
    {
        using var document = JsonDocument.Parse(changes);
        return [.. document.RootElement.EnumerateObject().Select(member => member.Name)];
    }
}
