using FormFlow.Runtime.Imports.Csv;

namespace FormFlow.Runtime.Exports;

/// <summary>Some rows of an export.</summary>
/// <param name="Rows">The cells of each.</param>
/// <param name="NextCursor">Where the next rows begin; null at the end.</param>
internal sealed record ExportPage(IReadOnlyList<IReadOnlyList<CsvCell>> Rows, string? NextCursor);
