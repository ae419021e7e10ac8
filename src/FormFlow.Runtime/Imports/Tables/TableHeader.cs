namespace FormFlow.Runtime.Imports.Tables;

/// <summary>The name of a column.</summary>
/// <param name="Index">The place of the column, from 0.</param>
/// <param name="Text">What the header row says, to the letter; empty without one.</param>
/// <param name="Name">
/// A name to show and match by, different for each column: trimmed, runs of white space one space, the position for a blank or repeated
/// name, as in <c>Column 4</c> and <c>Name (4)</c>.
/// </param>
public sealed record TableHeader(int Index, string Text, string Name)
{
    /// <summary>Names for a number of columns from the cells of a header row, which may be fewer.</summary>
    public static IReadOnlyList<TableHeader> Of(IReadOnlyList<string> cells, int columns)
    {
        var headers = new TableHeader[Math.Max(columns, cells.Count)];
        var names = new string[headers.Length];
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

        // The first of a name keeps it, wherever it stands; only then are the others named around it.
        for (var at = 0; at < headers.Length; at++)
        {
            names[at] = at < cells.Count ? string.Join(' ', cells[at].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : string.Empty;
            if (names[at].Length > 0 && taken.Add(names[at]))
            {
                headers[at] = new TableHeader(at, cells[at], names[at]);
            }
        }

        for (var at = 0; at < headers.Length; at++)
        {
            if (headers[at] is null)
            {
                var name = names[at].Length == 0 ? $"Column {at + 1}" : $"{names[at]} ({at + 1})";
                while (!taken.Add(name))
                {
                    name += $" ({at + 1})";
                }

                headers[at] = new TableHeader(at, at < cells.Count ? cells[at] : string.Empty, name);
            }
        }

        return headers;
    }

    /// <summary>What spreadsheets call a column: A to Z, AA and so on.</summary>
    public static string Letters(int column) => (column < 26 ? string.Empty : Letters((column / 26) - 1)) + (char)('A' + (column % 26));
}
