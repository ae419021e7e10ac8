using FormFlow.Storage.Search;
using Npgsql;

namespace FormFlow.Storage.Dialects;

/// <summary>PostgreSQL: text sorts by code point as on SQLite, and concurrent writers take row locks.</summary>
public sealed class PostgresDialect : Dialect
{
    /// <summary>The one instance.</summary>
    public static PostgresDialect Instance { get; } = new();

    private PostgresDialect()
    {
    }

    public override string Name => "postgresql";

    public override string IntegerType => "bigint";

    public override string TextType => "text COLLATE \"C\"";

    public override string IdentityType => "bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY";

    public override string TransactionColumn => "tx xid8 NOT NULL DEFAULT pg_current_xact_id(),";

    public override string RowLock => "FOR UPDATE";

    public override string RowClaim => "FOR UPDATE SKIP LOCKED";

    public override string SchemaLock => "SELECT pg_advisory_xact_lock(hashtextextended('schema:' || current_schema(), 0))";

    public override string TableLock(string table) => $"SET LOCAL lock_timeout = '200ms'; LOCK TABLE {Quote(table)} IN ACCESS EXCLUSIVE MODE; SET LOCAL lock_timeout = DEFAULT";

    public override string? RenameIndex(string index, string name) => $"ALTER INDEX {Quote(index)} RENAME TO {Quote(name)}";

    public override bool IsBusy(Exception exception) => exception is PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable };

    public override bool IsShared => true;

    public override string SharedRowLock => " FOR SHARE";

    public override string SharedRowClaim => "FOR SHARE SKIP LOCKED";

    public override string ColumnsQuery =>
        "SELECT column_name FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = @table";

    public override string IndexesQuery => """
        SELECT c.relname FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
        WHERE NOT i.indisprimary AND i.indrelid = to_regclass(quote_ident(@table))
        """;

    public override SearchSql Search { get; } = new PostgresSearch();

    public override string BlanksFirst => " ASC NULLS FIRST";

    public override string ThenById => ", id ASC NULLS FIRST";

    public override string JsonArray => "json_build_array";

    public override string JsonGroup => "json_agg";

    public override string JsonEntries(string column) => $"json_array_elements_text(CAST({column} AS json)) WITH ORDINALITY e(value, key)";

    public override string Position(string text, string sought) => $"strpos({text}, {sought})";

    public override string Entries(string json) => $"jsonb_array_elements_text(CAST({json} AS jsonb))";

    public override string Member(string entry, int place) => $"CAST({TextMember(entry, place)} AS bigint)";

    public override string TextMember(string entry, int place) => $"(CAST({entry} AS jsonb) ->> {place})";

    // Sums of bigint are numeric.
    public override bool IsOverflow(Exception exception) => false;

    public override string Period(string days, string unit)
    {
        var format = unit switch
        {
            "day" => "YYYY-MM-DD",
            "week" => "IYYY-\"W\"IW",
            "month" => "YYYY-MM",
            "quarter" => "YYYY-\"Q\"Q",
            "year" => "YYYY",
            _ => throw new ArgumentException($"There is no period '{unit}'.", nameof(unit)),
        };
        return $"to_char(date '1970-01-01' + ({days})::integer, '{format}')";
    }

    public override string AsDecimal(string column, int scale) => scale == 0 ? column : $"({column}::numeric / 1e{scale})::numeric(30, {scale})";

    public override string AsDate(string column) => $"(date '1970-01-01' + {column}::integer)";

    public override string AsInstant(string column) => $"to_timestamp({column} / 1000.0)";

    public override string AsTime(string column) => $"(time '00:00' + {column} * interval '1 millisecond')";

    public override ConstraintViolation? Violation(Exception exception) => exception is PostgresException violation && Kind(violation.SqlState) is { } kind
        ? new(kind, violation.ConstraintName, violation.TableName, violation.ColumnName)
        : null;

    private static ConstraintKind? Kind(string state) => state switch
    {
        PostgresErrorCodes.UniqueViolation => ConstraintKind.Unique,
        PostgresErrorCodes.ForeignKeyViolation => ConstraintKind.ForeignKey,
        PostgresErrorCodes.NotNullViolation => ConstraintKind.NotNull,
        PostgresErrorCodes.CheckViolation => ConstraintKind.Check,
        _ => null,
    };
}
