using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace FormFlow.Storage.Workspaces.Sqlite;

/// <summary>A SQLite file and how connections to it are opened. Ours are marked, so that another program's file is never touched.</summary>
internal sealed class SqliteFile(string path, DatabaseOptions options)
{
    // "FFlw" in the file's header, where `file` and other tools look for it.
    private const long Mark = 0x46466C77;
    private const int BusyMilliseconds = 5_000;
    private const int CommandSeconds = 1;

    public string Path => path;

    public DatabaseOptions Options => options;

    /// <summary>The connection that writes; null when there is no file and none may be created.</summary>
    public SqliteConnection? OpenWriter(bool create)
    {
        if (!File.Exists(path))
        {
            if (!create)
            {
                return null;
            }

            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!);
        }

        var connection = Connect(SqliteOpenMode.ReadWriteCreate);
        try
        {
            connection.Open();
            Claim(connection);
            if (Scalar(connection, "PRAGMA journal_mode = WAL") is not "wal")
            {
                throw new UnusableDatabaseException($"{path} is on a file system without shared memory, which the write-ahead log needs.");
            }

            Execute(connection, $"""
                PRAGMA synchronous = FULL;
                PRAGMA wal_autocheckpoint = 0;
                PRAGMA journal_size_limit = {2 * options.CheckpointBytes};
                PRAGMA foreign_keys = ON;
                """);
            // What the writer touches stays in its cache; mapping a great file as well would only count it as memory in use.
            Tune(connection, 0);
            return connection;
        }
        catch (SqliteException e) when (e.SqliteErrorCode == raw.SQLITE_NOTADB)
        {
            connection.Dispose();
            throw new UnusableDatabaseException($"{path} is not a database.", e);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>A connection that only reads. The writer's must be open.</summary>
    public SqliteConnection OpenReader()
    {
        var connection = Connect(SqliteOpenMode.ReadOnly);
        connection.Open();
        Tune(connection, options.MappedBytes);
        return connection;
    }

    /// <summary>Copies what the write-ahead log holds into the file as far as readers and the writer allow, without waiting for either.</summary>
    public void Checkpoint()
    {
        using var connection = Connect(SqliteOpenMode.ReadWrite);
        connection.Open();
        Execute(connection, "PRAGMA synchronous = FULL; PRAGMA wal_checkpoint(PASSIVE)");
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    // SQLite's own busy handler waits, not the provider's, which sleeps 150 ms at a time; so the provider gives up at once.
    private SqliteConnection Connect(SqliteOpenMode mode) => new(new SqliteConnectionStringBuilder
    {
        DataSource = path,
        Mode = mode,
        Pooling = false,
        DefaultTimeout = CommandSeconds,
    }.ToString());

    private void Claim(SqliteConnection connection)
    {
        Execute(connection, $"PRAGMA busy_timeout = {BusyMilliseconds}");
        var id = Scalar(connection, "PRAGMA application_id");
        if (id is Mark)
        {
            return;
        }

        if (id is not 0L || Scalar(connection, "PRAGMA schema_version") is not 0L)
        {
            throw new UnusableDatabaseException($"{path} belongs to another program.");
        }

        Execute(connection, $"PRAGMA application_id = {Mark}");
    }

    private void Tune(SqliteConnection connection, long mappedBytes) => Execute(connection, $"""
        PRAGMA busy_timeout = {BusyMilliseconds};
        PRAGMA cache_size = -{options.CacheBytes >> 10};
        PRAGMA mmap_size = {mappedBytes};
        PRAGMA temp_store = MEMORY;
        """);
}
