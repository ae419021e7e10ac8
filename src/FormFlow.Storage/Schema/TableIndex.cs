using FormFlow.Storage.Dialects;

namespace FormFlow.Storage.Schema;

/// <summary>An index of a form's table. Its name tells its columns, so that two with the same name are the same.</summary>
/// <param name="Columns">The columns in order.</param>
/// <param name="IsUnique">Whether no two rows may hold the same values.</param>
internal sealed record TableIndex(IReadOnlyList<string> Columns, bool IsUnique)
{
    private const int LongestName = 63;

    public string NameOn(string table)
    {
        if (IsUnique)
        {
            return Dialect.UniqueName(table, [.. Columns]);
        }

        var name = $"{table}_{string.Join('_', Columns)}";
        return name.Length <= LongestName ? name : name[..LongestName];
    }

    // Blanks first on both databases, so that one index serves a sort in either direction.
    public string Definition(string table, string name, Dialect dialect) =>
        $"CREATE {(IsUnique ? "UNIQUE " : string.Empty)}INDEX {Dialect.Quote(name)} ON {Dialect.Quote(table)} ({string.Join(", ", Columns.Select(column => Dialect.Quote(column) + (IsUnique ? string.Empty : dialect.BlanksFirst)))})";
}
