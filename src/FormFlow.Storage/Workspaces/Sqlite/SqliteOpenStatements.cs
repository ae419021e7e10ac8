using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace FormFlow.Storage.Workspaces.Sqlite;

/// <summary>
/// Ends what work left running on a connection. SQLite itself is asked what runs there: the provider's own walk knows only the statements it
/// prepared, and throws at those that the full-text index keeps.
/// </summary>
internal static partial class SqliteOpenStatements
{
    private const string Library = "e_sqlite3";

    /// <summary>Ends every statement that is still open; whether there was one.</summary>
    public static bool Close(SqliteConnection connection)
    {
        var database = connection.Handle!.DangerousGetHandle();
        var found = false;
        for (var statement = Next(database, 0); statement != 0; statement = Next(database, statement))
        {
            // Without a text it is no statement but the index's handle on a row, which only the index may close.
            if (IsBusy(statement) != 0 && Sql(statement) != 0)
            {
                _ = Reset(statement);
                found = true;
            }
        }

        return found;
    }

    [LibraryImport(Library, EntryPoint = "sqlite3_next_stmt")]
    private static partial nint Next(nint database, nint statement);

    [LibraryImport(Library, EntryPoint = "sqlite3_stmt_busy")]
    private static partial int IsBusy(nint statement);

    [LibraryImport(Library, EntryPoint = "sqlite3_sql")]
    private static partial nint Sql(nint statement);

    [LibraryImport(Library, EntryPoint = "sqlite3_reset")]
    private static partial int Reset(nint statement);
}
