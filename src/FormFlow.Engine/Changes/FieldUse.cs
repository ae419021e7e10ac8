namespace FormFlow.Engine.Changes;

/// <summary>A place of a document that names a field.</summary>
/// <param name="Kind">The kind of document, such as <c>view</c>.</param>
/// <param name="Key">The document's full key.</param>
/// <param name="Pointer">JSON Pointer into it, such as <c>/columns/2/field</c>.</param>
public sealed record FieldUse(string Kind, string Key, string Pointer);
