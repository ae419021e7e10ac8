namespace FormFlow.Runtime.Imports.Tables;

/// <summary>What the rows of a sample have in common.</summary>
internal static class TableShape
{
    /// <summary>The width most rows have, the larger of equals, and how many have it.</summary>
    public static (int Width, int Count) CommonWidth(IReadOnlyList<TableRow> rows) => rows
        .GroupBy(row => row.Cells.Count)
        .OrderByDescending(group => group.Count())
        .ThenByDescending(group => group.Key)
        .Select(group => (group.Key, group.Count()))
        .FirstOrDefault();

    /// <summary>The cells of a column as far as rows reach and hold something.</summary>
    public static IEnumerable<string> Column(IEnumerable<TableRow> rows, int column) =>
        rows.Where(row => column < row.Cells.Count && !string.IsNullOrWhiteSpace(row.Cells[column])).Select(row => row.Cells[column]);
}
