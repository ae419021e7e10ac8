using FormFlow.Storage.Search;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace FormFlow.Storage.Dialects;

/// <summary>SQLite: a write transaction is alone from its first statement on, so locks are no statements here.</summary>
public sealed class SqliteDialect : Dialect
{
    /// <summary>The one instance.</summary>
    public static SqliteDialect Instance { get; } = new();

    private SqliteDialect()
    {
    }

    public override string Name => "sqlite";

    public override string IntegerType => "INTEGER";

    public override string TextType => "TEXT";

    public override string IdentityType => "INTEGER PRIMARY KEY AUTOINCREMENT";

    public override string TransactionColumn => string.Empty;

    public override string RowLock => string.Empty;

    public override string RowClaim => string.Empty;

    public override string SchemaLock => "SELECT 1";

    // Readers keep the state they began with.
    public override string TableLock(string table) => "SELECT 1";

    public override string? RenameIndex(string index, string name) => null;

    public override bool IsBusy(Exception exception) => false;

    public override bool IsShared => false;

    public override string SharedRowLock => string.Empty;

    public override string SharedRowClaim => string.Empty;

    public override string ColumnsQuery => "SELECT name FROM pragma_table_info(@table)";

    public override string IndexesQuery => "SELECT name FROM sqlite_master WHERE type = 'index' AND tbl_name = @table AND sql IS NOT NULL";

    public override SearchSql Search { get; } = new SqliteSearch();

    public override string BlanksFirst => string.Empty;

    public override string ThenById => string.Empty;

    public override string JsonArray => "json_array";

    public override string JsonGroup => "json_group_array";

    public override string JsonEntries(string column) => $"json_each({column}) e";

    public override string Position(string text, string sought) => $"instr({text}, {sought})";

    public override string Entries(string json) => $"json_each({json})";

    public override string Member(string entry, int place) => $"({entry} ->> {place})";

    public override string TextMember(string entry, int place) => Member(entry, place);

    public override bool IsOverflow(Exception exception) =>
        exception is SqliteException { SqliteErrorCode: raw.SQLITE_ERROR } error && error.Message.Contains("integer overflow", StringComparison.Ordinal);

    public override string Period(string days, string unit)
    {
        var seconds = $"({days}) * 86400, 'unixepoch'";
        return unit switch
        {
            "day" => $"strftime('%Y-%m-%d', {seconds})",
            "week" => $"strftime('%G-W%V', {seconds})",
            "month" => $"strftime('%Y-%m', {seconds})",
            "quarter" => $"strftime('%Y', {seconds}) || '-Q' || ((CAST(strftime('%m', {seconds}) AS INTEGER) + 2) / 3)",
            "year" => $"strftime('%Y', {seconds})",
            _ => throw new ArgumentException($"There is no period '{unit}'.", nameof(unit)),
        };
    }

    public override string AsDecimal(string column, int scale) => scale == 0 ? column : $"{column} / 1e{scale}";

    public override string AsDate(string column) => $"date({column} * 86400, 'unixepoch')";

    public override string AsInstant(string column) => $"strftime('%Y-%m-%dT%H:%M:%fZ', {column} / 1000.0, 'unixepoch')";

    public override string AsTime(string column) => $"strftime('%H:%M:%f', {column} / 1000.0, 'unixepoch')";

    public override ConstraintViolation? Violation(Exception exception) => exception is SqliteException { SqliteErrorCode: raw.SQLITE_CONSTRAINT } violation
        ? violation.SqliteExtendedErrorCode switch
        {
            raw.SQLITE_CONSTRAINT_UNIQUE or raw.SQLITE_CONSTRAINT_PRIMARYKEY or raw.SQLITE_CONSTRAINT_ROWID => Unique(Subject(violation.Message)),
            raw.SQLITE_CONSTRAINT_FOREIGNKEY => new(ConstraintKind.ForeignKey, null, null, null),
            raw.SQLITE_CONSTRAINT_NOTNULL => NotNull(Subject(violation.Message)),
            raw.SQLITE_CONSTRAINT_CHECK => new(ConstraintKind.Check, Subject(violation.Message), null, null),
            _ => null,
        }
        : null;

    // "UNIQUE constraint failed: t.a, t.b", or "… failed: index 'name'" when the index holds an expression.
    private static ConstraintViolation Unique(string subject)
    {
        const string Index = "index '";
        if (subject.StartsWith(Index, StringComparison.Ordinal))
        {
            return new(ConstraintKind.Unique, subject[Index.Length..].TrimEnd('\''), null, null);
        }

        var columns = subject.Split(", ");
        var table = columns[0].Split('.')[0];
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i] = columns[i][(columns[i].IndexOf('.', StringComparison.Ordinal) + 1)..];
        }

        return new(ConstraintKind.Unique, UniqueName(table, columns), table, columns is [var only] ? only : null);
    }

    private static ConstraintViolation NotNull(string subject) =>
        subject.Split('.') is [var table, var column] ? new(ConstraintKind.NotNull, null, table, column) : new(ConstraintKind.NotNull, null, null, null);

    // The provider wraps SQLite's message: SQLite Error 19: 'UNIQUE constraint failed: t.a'.
    private static string Subject(string message)
    {
        const string Failed = "constraint failed: ";
        var start = message.IndexOf(Failed, StringComparison.Ordinal);
        if (start < 0)
        {
            return string.Empty;
        }

        var subject = message[(start + Failed.Length)..].TrimEnd('.');
        return subject.EndsWith('\'') ? subject[..^1] : subject;
    }
}
