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

    // Blanks first and equal entries by id on both databases, so that one index serves a sort in either direction, walked forwards or backwards.
    public string Definition(string table, string name, Dialect dialect) => IsUnique
        ? $"CREATE UNIQUE INDEX {Dialect.Quote(name)} ON {Dialect.Quote(table)} ({string.Join(", ", Columns.Select(Dialect.Quote))})"
        : $"CREATE INDEX {Dialect.Quote(name)} ON {Dialect.Quote(table)} ({string.Join(", ", Columns.Select(column => Dialect.Quote(column) + dialect.BlanksFirst))}{dialect.ThenById})";
}
