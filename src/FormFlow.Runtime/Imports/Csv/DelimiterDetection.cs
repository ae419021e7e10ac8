using FormFlow.Runtime.Imports.Tables;

namespace FormFlow.Runtime.Imports.Csv;

/// <summary>Tells the delimiter from rows read with each candidate: the right one gives rows of one width and cells that look whole.</summary>
internal static class DelimiterDetection
{
    // In order of preference where nothing tells them apart.
    public static readonly char[] Candidates = [',', '\t', ';', '|'];

    /// <summary>
    /// How well rows read with a candidate look like a table: 0 for one column, about 1 for a perfect table, 1 more when all quotes stand
    /// where they should. The last is the strongest sign, for a wrong delimiter cuts quoted cells apart.
    /// </summary>
    public static double Score(IReadOnlyList<TableRow> rows, long strayQuotes, char delimiter) =>
        Evenness(rows, delimiter) + (strayQuotes == 0 && rows.Any(row => row.Cells.Count > 1) ? 1 : 0);

    private static double Evenness(IReadOnlyList<TableRow> rows, char delimiter)
    {
        if (rows.Count == 0)
        {
            return 0;
        }

        var (width, count) = TableShape.CommonWidth(rows);
        if (width < 2)
        {
            // Not a table; yet more rows parted by this than by another make it the likelier one.
            return 0.1 * rows.Count(row => row.Cells.Count > 1) / rows.Count;
        }

        var filled = rows.SelectMany(row => row.Cells).Where(cell => cell.Length > 0).ToList();
        var whole = filled.Count == 0 ? 1 : (double)filled.Count(cell => LooksWhole(cell, delimiter)) / filled.Count;
        return ((double)count / rows.Count * (0.5 + (0.5 * whole))) + (Math.Min(width, 50) * 0.001);
    }

    /// <summary>Whether a cell holds no other candidate, but for commas as in sentences and numbers, nor a quote that no cell begins with.</summary>
    private static bool LooksWhole(string cell, char delimiter)
    {
        for (var at = 0; at < cell.Length; at++)
        {
            var character = cell[at];
            var isSuspect = character switch
            {
                '"' => true,
                ',' => at + 1 < cell.Length && cell[at + 1] != ' ' && !(at > 0 && char.IsAsciiDigit(cell[at - 1]) && char.IsAsciiDigit(cell[at + 1])),
                '\t' or ';' or '|' => true,
                _ => false,
            };
            if (isSuspect && character != delimiter)
            {
                return false;
            }
        }

        return true;
    }
}
