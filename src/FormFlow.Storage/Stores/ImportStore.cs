using Dapper;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Storage.Stores;

/// <summary>Imports of a workspace and the rows they refused.</summary>
public static class ImportStore
{
    private const string Columns =
        """
        id, kind, form, undoes, status, options, caller, created_at AS CreatedAt, started_at AS StartedAt, finished_at AS FinishedAt, runner, lease, cancelling,
        position, progress, first_seq AS FirstSeq, last_seq AS LastSeq, rows, created, updated, unchanged, removed, failed, problems, message,
        (SELECT max(u.id) FROM import u WHERE u.undoes = import.id) AS UndoneBy
        """;

    private static readonly string[] ErrorParameters = ["import", "row", "errors", "cells"];

    public static async ValueTask AddAsync(DatabaseSession session, ImportRow row) => await session.Connection.ExecuteAsync(
        """
        INSERT INTO import (id, kind, form, undoes, status, options, caller, created_at, position, first_seq, last_seq)
        VALUES (@Id, @Kind, @Form, @Undoes, @Status, @Options, @Caller, @CreatedAt, @Position, @FirstSeq, @LastSeq)
        """,
        row);

    public static async ValueTask<ImportRow?> FindAsync(DatabaseSession session, long id) =>
        await session.Connection.QuerySingleOrDefaultAsync<ImportRow>($"SELECT {Columns} FROM import WHERE id = @id", new { id });

    /// <summary>Finds an import that the transaction then changes.</summary>
    public static async ValueTask<ImportRow?> LockAsync(DatabaseSession session, long id) =>
        await session.Connection.QuerySingleOrDefaultAsync<ImportRow>($"SELECT {Columns} FROM import WHERE id = @id {session.Dialect.RowLock}", new { id });

    /// <summary>The imports of a form, the latest first, before an id.</summary>
    public static async ValueTask<IReadOnlyList<ImportRow>> ListAsync(DatabaseSession session, string form, long before, int take) =>
        (await session.Connection.QueryAsync<ImportRow>(
            $"SELECT {Columns} FROM import WHERE form = @form AND id < @before ORDER BY id DESC LIMIT @take", new { form, before, take })).AsList();

    public static async ValueTask<long> CountAsync(DatabaseSession session, string form) =>
        await session.Connection.ExecuteScalarAsync<long>("SELECT count(*) FROM import WHERE form = @form", new { form });

    /// <summary>The latest publish of an app that was prepared; null when none ever was.</summary>
    public static async ValueTask<ImportRow?> LatestPublishAsync(DatabaseSession session, string app) =>
        await session.Connection.QueryFirstOrDefaultAsync<ImportRow>(
            $"SELECT {Columns} FROM import WHERE kind = '{ImportKinds.Publish}' AND form = @app ORDER BY id DESC LIMIT 1", new { app });

    /// <summary>The jobs that prepare a publish and are not over, in the order they were asked for.</summary>
    public static async ValueTask<IReadOnlyList<long>> UnfinishedPublishesAsync(DatabaseSession session) =>
        (await session.Connection.QueryAsync<long>($"SELECT id FROM import WHERE kind = '{ImportKinds.Publish}' AND finished_at IS NULL ORDER BY id")).AsList();

    /// <summary>Writes everything of an import that changes while it runs.</summary>
    public static async ValueTask SaveAsync(DatabaseSession session, ImportRow row) => await session.Connection.ExecuteAsync(
        """
        UPDATE import SET status = @Status, started_at = @StartedAt, finished_at = @FinishedAt, runner = @Runner, lease = @Lease, cancelling = @Cancelling,
          position = @Position, progress = @Progress, first_seq = @FirstSeq, last_seq = @LastSeq, rows = @Rows, created = @Created, updated = @Updated,
          unchanged = @Unchanged, removed = @Removed, failed = @Failed, problems = @Problems, message = @Message
        WHERE id = @Id
        """,
        row);

    /// <summary>Keeps rows that were refused.</summary>
    public static async ValueTask AddErrorsAsync(DatabaseSession session, long import, IEnumerable<ImportErrorRow> rows)
    {
        var command = session.Prepared("INSERT INTO import_error (import, row, errors, cells) VALUES (@import, @row, @errors, @cells)", ErrorParameters);
        foreach (var row in rows)
        {
            command.Parameters[0].Value = import;
            command.Parameters[1].Value = row.Row;
            command.Parameters[2].Value = row.Errors;
            command.Parameters[3].Value = row.Cells;
            await command.ExecuteNonQueryAsync();
        }
    }

    /// <summary>The refused rows behind a row, in order.</summary>
    public static async ValueTask<IReadOnlyList<ImportErrorRow>> ErrorsAsync(DatabaseSession session, long import, long after, int take) =>
        (await session.Connection.QueryAsync<ImportErrorRow>(
            "SELECT row, errors, cells FROM import_error WHERE import = @import AND row > @after ORDER BY row LIMIT @take", new { import, after, take })).AsList();
}
