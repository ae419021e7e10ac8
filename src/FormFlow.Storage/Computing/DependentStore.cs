using FormFlow.Engine.Computing;
using FormFlow.Engine.Forms;
using FormFlow.Storage.Dialects;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Storage.Computing;

/// <summary>Finds the records that something is computed for when others change.</summary>
public static class DependentStore
{
    /// <summary>The records at the end of a dependency's way from some changed ones, as they are related now: by id, so many at most.</summary>
    public static async ValueTask<IReadOnlyList<long>> FindAsync(DatabaseSession session, Dependency dependency, IReadOnlyCollection<long> changed, int most)
    {
        var (sql, values) = Way(dependency, changed, session.Dialect);
        var command = session.Prepared($"SELECT id FROM ({sql}) w WHERE id IS NOT NULL ORDER BY id LIMIT {most}", [.. values.Select((_, index) => $"p{index}")]);
        for (var i = 0; i < values.Count; i++)
        {
            command.Parameters[i].Value = values[i];
        }

        var ids = new List<long>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            ids.Add(reader.GetInt64(0));
        }

        return ids;
    }

    // Each step asks for those that point at what the step before gave.
    internal static (string Sql, List<object> Values) Way(Dependency dependency, IReadOnlyCollection<long> changed, Dialect dialect)
    {
        var values = new List<object>();
        string? sql = null;
        foreach (var hop in dependency.Back)
        {
            var (id, entries) = IdList.Entry(hop, "x", dialect);
            var among = sql is null ? IdList.Among(id, changed, Parameter, dialect) : $"{id} IN ({sql})";
            sql = $"SELECT {(hop.Subform is null ? "x.id" : "x.record AS id")} FROM {Dialect.Quote(TableOf(hop))} x{entries} WHERE {among}";
        }

        if (dependency.On is { } on)
        {
            var (id, entries) = IdList.Entry(on, "x", dialect);
            var own = on.Subform is null ? "x.id" : "x.record";
            sql = $"SELECT {id} AS id FROM {Dialect.Quote(TableOf(on))} x{entries} WHERE {(sql is null ? IdList.Among(own, changed, Parameter, dialect) : $"{own} IN ({sql})")}";
        }

        return ($"SELECT DISTINCT id FROM ({sql}) v", values);

        string Parameter(object value)
        {
            values.Add(value);
            return $"@p{values.Count - 1}";
        }
    }

    private static string TableOf(CompiledField lookup) => lookup.Subform?.RowTable ?? lookup.Form.Table;
}
