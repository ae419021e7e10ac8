using System.Text.Json;
using System.Text.Json.Nodes;
using FormFlow.Engine.Changes;

namespace FormFlow.Runtime.Packages;

/// <summary>A place of a document that was changed both here and in the package since it was installed, each otherwise.</summary>
/// <param name="Kind">The kind of document, such as <c>form</c>.</param>
/// <param name="Key">Its full key here.</param>
/// <param name="Path">The place in names, such as <c>fields</c>, <c>price</c>, <c>label</c>; empty for the document as a whole.</param>
/// <param name="Was">What the package brought before; null when nothing stood there.</param>
/// <param name="Here">What it is here; null when it was taken out.</param>
/// <param name="There">What the package has now; null when it was taken out there.</param>
public sealed record PackageConflict(string Kind, string Key, IReadOnlyList<string> Path, JsonElement? Was, JsonElement? Here, JsonElement? There)
{
    internal static PackageConflict Of(string kind, string key, MergeConflict conflict) =>
        new(kind, key, conflict.Path, Element(conflict.Was), Element(conflict.Here), Element(conflict.There));

    private static JsonElement? Element(JsonNode? node) => node is null ? null : JsonSerializer.SerializeToElement(node);
}
