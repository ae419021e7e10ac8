using System.Security.Cryptography;
using System.Text;
using FormFlow.Storage.Search;

namespace FormFlow.Storage.Dialects;

/// <summary>
/// Everything in which SQLite and PostgreSQL differ for us. Columns have one of two physical kinds on both, so values are read and written
/// alike: 64-bit integers (numbers scaled by their decimals, instants as Unix milliseconds, dates as days since 1970-01-01, times as
/// milliseconds of the day, references as ids, switches as 0 and 1) and text in code point order (JSON where a value has parts).
/// <c>INSERT … ON CONFLICT … DO UPDATE</c>, <c>RETURNING</c>, <c>LIMIT … OFFSET</c>, row values and common table expressions are the same on
/// both and need nothing here.
/// </summary>
public abstract class Dialect
{
    private const int LongestName = 63;
    private const int DigestLength = 12;
    private const string Shortened = "unique_";

    /// <summary>The dialect's short name: <c>sqlite</c> or <c>postgresql</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The column type of 64-bit integers.</summary>
    public abstract string IntegerType { get; }

    /// <summary>The column type of text, compared by code point.</summary>
    public abstract string TextType { get; }

    /// <summary>The type and constraint of a primary key that the database numbers, never using a number twice.</summary>
    public abstract string IdentityType { get; }

    /// <summary>
    /// The definition, with its comma, of a column <c>tx</c> that numbers the writing transaction; empty where transactions never overlap.
    /// </summary>
    public abstract string TransactionColumn { get; }

    /// <summary>What ends a SELECT whose rows must not change until the transaction ends; empty where writers are alone anyway.</summary>
    public abstract string RowLock { get; }

    /// <summary>
    /// What ends a SELECT that claims rows other claimers leave alone: rows already claimed are skipped; empty where writers are alone anyway.
    /// </summary>
    public abstract string RowClaim { get; }

    /// <summary>
    /// A statement that makes the running write transaction the only one changing this database's tables until it ends. Every schema change
    /// starts with it.
    /// </summary>
    public abstract string SchemaLock { get; }

    /// <summary>
    /// A statement that waits until a table's columns can be changed at once. It soon gives up when somebody reads the table for long
    /// (<see cref="IsBusy"/>): who comes later would wait behind it.
    /// </summary>
    public abstract string TableLock(string table);

    /// <summary>A statement that gives an index another name; null where that cannot be done and those who read never wait for one to be made.</summary>
    public abstract string? RenameIndex(string index, string name);

    /// <summary>Whether an exception tells that a table is read for long; the work is worth another try later.</summary>
    public abstract bool IsBusy(Exception exception);

    /// <summary>Whether several processes may write to one database.</summary>
    public abstract bool IsShared { get; }

    /// <summary>What ends a SELECT whose rows others may read but not change until the transaction ends; empty where writers are alone anyway.</summary>
    public abstract string SharedRowLock { get; }

    /// <summary>The same for rows that nobody holds to change them; others are skipped.</summary>
    public abstract string SharedRowClaim { get; }

    /// <summary>A query for the names of the columns of <c>@table</c>; no row when there is no such table.</summary>
    public abstract string ColumnsQuery { get; }

    /// <summary>A query for the names of the indexes of <c>@table</c> that are not its primary key's.</summary>
    public abstract string IndexesQuery { get; }

    /// <summary>How words are kept and found.</summary>
    public abstract SearchSql Search { get; }

    /// <summary>What follows a column that has to hold one of the whole numbers in a parameter, a JSON array of them: one statement for however many.</summary>
    public string Among(string parameter) => $"IN (SELECT CAST(value AS bigint) FROM {Entries(parameter)})";

    /// <summary>The same for texts.</summary>
    public string AmongTexts(string parameter) => $"IN (SELECT value FROM {Entries(parameter)})";

    /// <summary>What follows a column of an index so that blanks stand before everything else; empty where they do anyway.</summary>
    public abstract string BlanksFirst { get; }

    /// <summary>What ends the columns of an index so that equal entries stand in the order of ids; empty where they do anyway.</summary>
    public abstract string ThenById { get; }

    /// <summary>The function that makes a JSON array of its arguments.</summary>
    public abstract string JsonArray { get; }

    /// <summary>The aggregate that makes a JSON array of the values of its rows.</summary>
    public abstract string JsonGroup { get; }

    /// <summary>The entries of a JSON array in a text column as rows of <c>e</c>: <c>e.key</c> is the place, <c>e.value</c> the entry.</summary>
    public abstract string JsonEntries(string column);

    /// <summary>Where a text stands in another, from 1; 0 when it does not.</summary>
    public abstract string Position(string text, string sought);

    /// <summary>The entries of a text that holds a JSON array, as a table with a column <c>value</c>.</summary>
    public abstract string Entries(string json);

    /// <summary>The integer at a place of such an entry that is itself an array.</summary>
    public abstract string Member(string entry, int place);

    /// <summary>The text at a place of such an entry.</summary>
    public abstract string TextMember(string entry, int place);

    /// <summary>Whether an exception tells that a sum left the range of 64-bit integers.</summary>
    public abstract bool IsOverflow(Exception exception);

    /// <summary>The name of the calendar period of days since 1970-01-01: <c>day</c>, <c>week</c> (ISO 8601), <c>month</c>, <c>quarter</c> or <c>year</c>.</summary>
    public abstract string Period(string days, string unit);

    /// <summary>A scaled integer as the number it means, for reporting tools.</summary>
    public abstract string AsDecimal(string column, int scale);

    /// <summary>Days since 1970-01-01 as a date, for reporting tools.</summary>
    public abstract string AsDate(string column);

    /// <summary>Unix milliseconds as an instant, for reporting tools.</summary>
    public abstract string AsInstant(string column);

    /// <summary>Milliseconds of the day as a time, for reporting tools.</summary>
    public abstract string AsTime(string column);

    /// <summary>Quotes an identifier.</summary>
    public static string Quote(string identifier) => '"' + identifier.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';

    /// <summary>
    /// The name a unique index must have so that its violations can be recognised on both databases: table and columns, then
    /// <c>unique</c>; shortened by a digest when longer than a PostgreSQL name may be (63 bytes).
    /// </summary>
    public static string UniqueName(string table, params ReadOnlySpan<string> columns)
    {
        var name = $"{table}_{string.Join('_', columns)}_unique";
        return Encoding.UTF8.GetByteCount(name) <= LongestName
            ? name
            : Shortened + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)), 0, DigestLength);
    }

    /// <summary>Whether the name of a unique index is a digest, which does not tell its columns.</summary>
    public static bool IsShortened(string name) => name.StartsWith(Shortened, StringComparison.Ordinal);

    /// <summary>The broken constraint when that is what an exception tells of; null for every other exception.</summary>
    public abstract ConstraintViolation? Violation(Exception exception);
}
