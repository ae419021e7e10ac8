using Dapper;
using FormFlow.Engine.Forms;
using FormFlow.Storage.Dialects;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Storage.Stores;

/// <summary>
/// Which forms' saved records are to be brought up to date, and how far that came. A row is written with the publish that asks for it and moved
/// on with every part that is done, so a crash neither forgets nor repeats.
/// </summary>
public static class RecomputationStore
{
    private const string Columns =
        "form AS Form, version AS Version, position AS Position, total AS Total, done AS Done, refused AS Refused, started_at AS StartedAt, finished_at AS FinishedAt";

    /// <summary>Asks for a form's records, from the first one on.</summary>
    public static async ValueTask BeginAsync(DatabaseSession session, CompiledForm form, long at) =>
        await session.Connection.ExecuteAsync(
            $"""
            INSERT INTO recomputation (form, version, position, total, done, refused, started_at, finished_at)
            SELECT @id, @version, 0, count(*), 0, 0, @at, NULL FROM {Dialect.Quote(form.Table)} WHERE 1 = 1
            ON CONFLICT (form) DO UPDATE SET version = excluded.version, position = 0, total = excluded.total, done = 0, refused = 0, started_at = excluded.started_at, finished_at = NULL
            """,
            new { id = form.Id, version = (long)form.Version, at });

    /// <summary>How far a form's recomputation came; null when there never was one.</summary>
    public static async ValueTask<RecomputationRow?> FindAsync(DatabaseSession session, string form) =>
        await session.Connection.QuerySingleOrDefaultAsync<RecomputationRow>($"SELECT {Columns} FROM recomputation WHERE form = @form", new { form });

    /// <summary>The same for who goes on with it: nobody else does until the transaction ends. Null when it is finished.</summary>
    public static async ValueTask<RecomputationRow?> LockAsync(DatabaseSession session, string form) =>
        await session.Connection.QuerySingleOrDefaultAsync<RecomputationRow>(
            $"SELECT {Columns} FROM recomputation WHERE form = @form AND finished_at IS NULL {session.Dialect.RowLock}", new { form });

    /// <summary>The ids of the forms whose recomputation is not finished.</summary>
    public static async ValueTask<IReadOnlyList<string>> UnfinishedAsync(DatabaseSession session) =>
        (await session.Connection.QueryAsync<string>("SELECT form FROM recomputation WHERE finished_at IS NULL ORDER BY started_at, form")).AsList();

    /// <summary>Writes down how far it came.</summary>
    public static async ValueTask SaveAsync(DatabaseSession session, RecomputationRow row) =>
        await session.Connection.ExecuteAsync(
            "UPDATE recomputation SET position = @Position, done = @Done, refused = @Refused, finished_at = @FinishedAt WHERE form = @Form",
            new { row.Form, row.Position, row.Done, row.Refused, row.FinishedAt });
}
