using System.Text.Json;
using FormFlow.Engine.Metadata;
using FormFlow.Engine.Texts;

namespace FormFlow.Runtime.Documents;

/// <summary>A document of an app and what a publish means for it.</summary>
/// <param name="Kind">Its kind, such as <c>form</c>.</param>
/// <param name="Key">Its full key.</param>
/// <param name="Label">What people call it; null when it has no label.</param>
/// <param name="Fate">What happens to it.</param>
public sealed record PlannedDocument(string Kind, string Key, LocalizedText? Label, DocumentFate Fate)
{
    /// <summary>The label of a document of any kind; null when it has none.</summary>
    internal static LocalizedText? LabelOf(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.TryGetProperty("label", out var label) && label.ValueKind is JsonValueKind.String or JsonValueKind.Object
            && DocumentJson.Read<LocalizedText>(label.GetRawText()) is { IsRefused: false, Value: var text }
            ? text
            : null;
    }
}
