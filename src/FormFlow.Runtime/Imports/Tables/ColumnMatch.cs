namespace FormFlow.Runtime.Imports.Tables;

/// <summary>A suggestion to import a column into a target.</summary>
/// <param name="Column">The place of the column, from 0.</param>
/// <param name="Key">The key of the target.</param>
/// <param name="Confidence">1 when the names are the same but for case, spaces, punctuation and width; less the less alike they are.</param>
public sealed record ColumnMatch(int Column, string Key, double Confidence);
