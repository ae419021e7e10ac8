using System.Text.Json.Nodes;

namespace FormFlow.Engine.Changes;

/// <summary>A place of a document that was changed here and there, each otherwise.</summary>
/// <param name="Pointer">JSON Pointer to it in the document that comes in; of what that no longer has, to the list it was in.</param>
/// <param name="Path">The same in names: entries of lists are called by their keys, as in <c>fields</c>, <c>price</c>, <c>label</c>.</param>
/// <param name="Was">What both began with; null when nothing stood there.</param>
/// <param name="Here">What it is here; null when it was taken out.</param>
/// <param name="There">What comes in; null when it was taken out there.</param>
public sealed record MergeConflict(string Pointer, IReadOnlyList<string> Path, JsonNode? Was, JsonNode? Here, JsonNode? There);
