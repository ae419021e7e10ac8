namespace FormFlow.Storage.Stores;

/// <summary>A row that an import refused.</summary>
/// <param name="Row">Its number.</param>
/// <param name="Errors">JSON of what is wrong with it.</param>
/// <param name="Cells">JSON array of its cells as they stood in the file.</param>
public sealed record ImportErrorRow(long Row, string Errors, string Cells);
