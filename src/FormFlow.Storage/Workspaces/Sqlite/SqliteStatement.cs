using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace FormFlow.Storage.Workspaces.Sqlite;

/// <summary>
/// A statement whose rows nobody reads, run without the provider's objects: the frame of every transaction, and what every write does. Its
/// parameters are looked up by name once; the provider does it at every run, which costs as much as the insert itself.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;
    private readonly int[] places;
    private byte[] text = new byte[1024];

    public SqliteStatement(SqliteConnection connection, string sql, params ReadOnlySpan<string> parameterNames)
    {
        database = connection.Handle!;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v3(database, sql, raw.SQLITE_PREPARE_PERSISTENT, out statement), database);
        places = new int[parameterNames.Length];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = raw.sqlite3_bind_parameter_index(statement, "@" + parameterNames[i]);
            if (places[i] == 0)
            {
                statement.Dispose();
                throw new ArgumentException($"The statement has no parameter @{parameterNames[i]}.", nameof(parameterNames));
            }
        }
    }

    /// <summary>Runs the statement with values in the order of its parameters' names; null is NULL.</summary>
    public void Execute(params ReadOnlySpan<object?> values)
    {
        if (values.Length != places.Length)
        {
            throw new ArgumentException($"The statement takes {places.Length} values.", nameof(values));
        }

        try
        {
            for (var i = 0; i < values.Length; i++)
            {
                Check(Bind(places[i], values[i]));
            }

            Check(raw.sqlite3_step(statement));
        }
        finally
        {
            raw.sqlite3_reset(statement);
        }
    }

    public void Dispose() => statement.Dispose();

    private int Bind(int place, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(statement, place),
        long number => raw.sqlite3_bind_int64(statement, place, number),
        string words => Bind(place, words),
        byte[] bytes => raw.sqlite3_bind_blob(statement, place, bytes),
        _ => throw new ArgumentException($"{value.GetType().Name} is no value of a column.", nameof(value)),
    };

    private int Bind(int place, string words)
    {
        if (words.Length == 0)
        {
            // An empty span has no address, and a text without one would be NULL.
            return raw.sqlite3_bind_text(statement, place, utf8z.FromString(words));
        }

        var most = Encoding.UTF8.GetMaxByteCount(words.Length);
        if (text.Length < most)
        {
            text = new byte[most];
        }

        return raw.sqlite3_bind_text(statement, place, text.AsSpan(0, Encoding.UTF8.GetBytes(words, text)));
    }

    private void Check(int code)
    {
        if (code is not (raw.SQLITE_OK or raw.SQLITE_DONE or raw.SQLITE_ROW))
        {
            SqliteException.ThrowExceptionForRC(code, database);
        }
    }
}
