namespace FormFlow.Runtime.Imports.Tables;

/// <summary>Something a column can be imported into.</summary>
/// <param name="Key">Its key, also a name to match by.</param>
/// <param name="Labels">The names people know it by, in every language.</param>
public sealed record ColumnTarget(string Key, IReadOnlyList<string> Labels);
