using Dapper;
using FormFlow.Engine.Computing;
using FormFlow.Engine.Forms;
using FormFlow.Storage.Dialects;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Storage.Computing;

/// <summary>The computed values that are left to be brought up to date, first come, first served.</summary>
public static class PendingStore
{
    private const string Insert = "INSERT INTO computing (form, field, record, cause)";

    /// <summary>Leaves a field (null for the title) of those of some records that exist.</summary>
    public static async ValueTask AddAsync(DatabaseSession session, CompiledForm form, CompiledField? field, IReadOnlyCollection<long> records, string cause) =>
        await session.Connection.ExecuteAsync(
            $"""
            {Insert} SELECT @form, @field, t.id, @cause FROM {Dialect.Quote(form.Table)} t
            WHERE t.id {session.Dialect.Among("@records")}
            """,
            new { form = form.Id, field = field?.Id ?? string.Empty, cause, records = IdList.Of(records) });

    /// <summary>Leaves all records at the end of a dependency's way that stand behind one.</summary>
    public static async ValueTask AddAsync(DatabaseSession session, Dependency dependency, DependentWay way, long after, string cause)
    {
        var command = way.Command(
            session,
            $"{Insert} SELECT @form, @field, w.id, @cause FROM ({way.Sql}) w WHERE w.id > @after ORDER BY w.id",
            ("form", dependency.Dependent.Id), ("field", dependency.Target?.Id ?? string.Empty), ("cause", cause), ("after", after));
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The id of the form whose records wait longest; null when none do.</summary>
    public static async ValueTask<string?> NextFormAsync(DatabaseSession session) =>
        await session.Connection.QueryFirstOrDefaultAsync<string>("SELECT form FROM computing ORDER BY id LIMIT 1");

    /// <summary>Takes what waits longest of a form, for the transaction that brings it up to date; what others took is left to them.</summary>
    public static async ValueTask<IReadOnlyList<PendingRow>> TakeAsync(DatabaseSession session, string form, int most)
    {
        var taken = (await session.Connection.QueryAsync<PendingRow>(
            $"SELECT id AS Id, field AS Field, record AS Record, cause AS Cause FROM computing WHERE form = @form ORDER BY id LIMIT @most {session.Dialect.RowClaim}", new { form, most })).AsList();
        await session.Connection.ExecuteAsync(
            $"DELETE FROM computing WHERE id {session.Dialect.Among("@ids")}", new { ids = IdList.Of(taken.Select(row => row.Id)) });
        return taken;
    }

    /// <summary>Forgets what was left of a form that is gone.</summary>
    public static async ValueTask RemoveAsync(DatabaseSession session, string form) =>
        await session.Connection.ExecuteAsync("DELETE FROM computing WHERE form = @form", new { form });

    /// <summary>How many records of a form wait.</summary>
    public static async ValueTask<long> CountAsync(DatabaseSession session, string form) =>
        await session.Connection.ExecuteScalarAsync<long>("SELECT count(DISTINCT record) FROM computing WHERE form = @form", new { form });

    /// <summary>The fields that wait, by record, of some records of a form.</summary>
    public static async ValueTask<ILookup<long, string>> FieldsAsync(DatabaseSession session, string form, IReadOnlyCollection<long> records) =>
        (await session.Connection.QueryAsync<(long Record, string Field)>(
            $"SELECT record, field FROM computing WHERE form = @form AND record {session.Dialect.Among("@records")}",
            new { form, records = IdList.Of(records) })).Distinct().ToLookup(row => row.Record, row => row.Field);
}
