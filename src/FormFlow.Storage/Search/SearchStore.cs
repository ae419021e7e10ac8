using Dapper;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Storage.Dialects;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Storage.Search;

/// <summary>The words of records, and what is still to be done about them.</summary>
public static class SearchStore
{
    /// <summary>Makes the place for the words of a form's records where there is none.</summary>
    public static async ValueTask CreateAsync(DatabaseSession session, CompiledForm form) =>
        await session.Connection.ExecuteAsync(session.Dialect.Search.Create(SearchSql.TableOf(form)));

    /// <summary>How far the words of all forms are kept.</summary>
    public static async ValueTask<IReadOnlyList<SearchState>> StatesAsync(DatabaseSession session) =>
        (await session.Connection.QueryAsync<SearchState>("SELECT form AS Form, fields AS Fields, position AS Position FROM search")).AsList();

    /// <summary>Begins to keep the words of a form's records anew; those kept stay until they are replaced.</summary>
    public static async ValueTask BeginAsync(DatabaseSession session, CompiledForm form)
    {
        await session.Connection.ExecuteAsync(session.Dialect.SchemaLock);
        await CreateAsync(session, form);
        await session.Connection.ExecuteAsync(
            "INSERT INTO search (form, fields, position) VALUES (@form, @fields, 0) ON CONFLICT (form) DO UPDATE SET fields = excluded.fields, position = 0",
            new { form = form.Id, fields = SearchSource.Of(form).Fields });
    }

    /// <summary>Notes that the words of records up to one are kept.</summary>
    public static async ValueTask AdvanceAsync(DatabaseSession session, SearchState from, long next) =>
        await session.Connection.ExecuteAsync(
            "UPDATE search SET position = @next WHERE form = @Form AND fields = @Fields AND position = @Position", new { from.Form, from.Fields, from.Position, next });

    /// <summary>Keeps the words of records.</summary>
    public static async ValueTask PutAsync(DatabaseSession session, CompiledForm form, IEnumerable<SearchDocument> documents)
    {
        var table = SearchSql.TableOf(form);
        foreach (var document in documents)
        {
            var command = document.Words is null
                ? session.Prepared($"DELETE FROM {table} WHERE {session.Dialect.Search.Id} = @id", "id")
                : session.Prepared(session.Dialect.Search.Put(table), "id", "words");
            command.Parameters[0].Value = document.Record;
            if (document.Words is not null)
            {
                command.Parameters[1].Value = document.Words;
            }

            await command.ExecuteNonQueryAsync();
        }
    }

    /// <summary>Notes the records whose lookup points at some records: their words hold old titles.</summary>
    public static async ValueTask AddStaleAsync(DatabaseSession session, CompiledField lookup, IReadOnlyCollection<long> targets)
    {
        var column = $"t.{Dialect.Quote(lookup.ColumnName)}";
        var pointed = $"{session.Dialect.Among("@targets")}";
        var points = lookup.Kind == ValueKind.Reference
            ? $"{column} {pointed}"
            : $"{column} IS NOT NULL AND EXISTS (SELECT 1 FROM {session.Dialect.JsonEntries(column)} WHERE CAST(e.value AS bigint) {pointed})";
        await session.Connection.ExecuteAsync(
            $"INSERT INTO search_stale (form, record) SELECT @form, t.id FROM {Dialect.Quote(lookup.Form.Table)} t WHERE {points} ON CONFLICT (form, record) DO NOTHING",
            new { form = lookup.Form.Id, targets = IdList.Of(targets) });
    }

    /// <summary>Some records whose words are old.</summary>
    public static async ValueTask<IReadOnlyList<(string Form, long Record)>> StaleAsync(DatabaseSession session, int limit) =>
        (await session.Connection.QueryAsync<(string, long)>("SELECT form, record FROM search_stale ORDER BY form, record LIMIT @limit", new { limit })).AsList();

    /// <summary>Forgets that the words of records are old.</summary>
    public static async ValueTask RemoveStaleAsync(DatabaseSession session, IEnumerable<(string Form, long Record)> records)
    {
        foreach (var (form, record) in records)
        {
            await session.Connection.ExecuteAsync("DELETE FROM search_stale WHERE form = @form AND record = @record", new { form, record });
        }
    }
}
