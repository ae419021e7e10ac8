namespace FormFlow.Runtime.Imports.Tables;

/// <summary>
/// Finds the row that names the columns: the first row filled to half the width of the table, titles above it passed over, unless its cells
/// look like the data beneath.
/// </summary>
internal static class HeaderDetection
{
    private const int RowsLookedAt = 30;
    private const int BodyLookedAt = 100;

    /// <summary>The number of the header row among the first rows of a file, or null.</summary>
    /// <param name="rows">The first rows.</param>
    /// <param name="isCertain">Whether there is a header, so that only its place is asked.</param>
    public static int? Find(IReadOnlyList<TableRow> rows, bool isCertain)
    {
        var (width, _) = TableShape.CommonWidth(rows);
        var needed = width < 2 ? 1 : Math.Max(2, (width + 1) / 2);
        for (var at = 0; at < Math.Min(rows.Count, RowsLookedAt); at++)
        {
            var cells = rows[at].Cells;
            if (cells.Count(cell => !string.IsNullOrWhiteSpace(cell)) >= needed)
            {
                var body = rows.Skip(at + 1).Take(BodyLookedAt).ToList();
                return isCertain || Score(cells, body, hasTitles: at > 0) >= 0 ? (int)rows[at].Number : null;
            }
        }

        return isCertain && rows.Count > 0 ? (int)rows[0].Number : null;
    }

    private static int Score(IReadOnlyList<string> names, IReadOnlyList<TableRow> body, bool hasTitles)
    {
        var score = hasTitles ? 2 : 0;
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var texts = 0;
        var areYears = AreYears(names);
        for (var column = 0; column < names.Count; column++)
        {
            var name = names[column].Trim();
            if (name.Length == 0)
            {
                continue;
            }

            var values = TableShape.Column(body, column).ToList();
            var type = ColumnGuess.Of(values).Type;
            var own = ColumnGuess.Of([name]).Type;
            score -= seen.Add(name) ? 0 : 1;
            if (own is ColumnType.Text || (own is ColumnType.Boolean && type != own))
            {
                texts++;
                score += type is not (ColumnType.Text or ColumnType.Blank) ? 2 : IsAmong(values, name) ? -2 : 0;
            }
            else if (!(areYears && own is ColumnType.Number))
            {
                score -= type == own || type is ColumnType.Blank ? 2 : 1;
            }
        }

        return texts == 0 ? -1 : score;
    }

    private static bool IsAmong(List<string> values, string name) =>
        values.Exists(value => value.AsSpan().Trim().Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether all numbers of a row are different years, as columns of a table by year are named.</summary>
    private static bool AreYears(IReadOnlyList<string> names)
    {
        var numbers = names.Where(name => ColumnGuess.Of([name]).Type is ColumnType.Number).ToList();
        return numbers.Count > 1
            && numbers.Distinct().Count() == numbers.Count
            && numbers.TrueForAll(number => number.Trim() is { Length: 4 } year && (year.StartsWith("19", StringComparison.Ordinal) || year.StartsWith("20", StringComparison.Ordinal)));
    }
}
