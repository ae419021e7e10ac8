namespace FormFlow.Runtime.Exports;

/// <summary>Some rows of an export.</summary>
/// <param name="Rows">The values of each, column by column: canonical ones, references by name, null for blank.</param>
/// <param name="NextCursor">Where the next rows begin; null at the end.</param>
internal sealed record ExportPage(IReadOnlyList<object?[]> Rows, string? NextCursor);
