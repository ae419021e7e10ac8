namespace FormFlow.Storage.Dialects;

/// <summary>
/// Everything in which SQLite and PostgreSQL differ for us. Columns have one of two physical kinds on both, so values are read and written
/// alike: 64-bit integers (numbers scaled by their decimals, instants as Unix milliseconds, dates as days since 1970-01-01, times as
/// milliseconds of the day, references as ids, switches as 0 and 1) and text in code point order (JSON where a value has parts).
/// </summary>
public abstract class Dialect
{
    /// <summary>The dialect's short name: <c>sqlite</c> or <c>postgresql</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The column type of 64-bit integers.</summary>
    public abstract string IntegerType { get; }

    /// <summary>The column type of text, compared by code point.</summary>
    public abstract string TextType { get; }

    /// <summary>Quotes an identifier.</summary>
    public static string Quote(string identifier) => '"' + identifier.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
}
