using System.Data.Common;
using FormFlow.Engine.Computing;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;
using FormFlow.Storage.Dialects;
using FormFlow.Storage.Queries;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Storage.Computing;

/// <summary>The way from changed records to those that something is computed for: a query for their ids, and its parameters.</summary>
public sealed class DependentWay
{
    private readonly IReadOnlyList<object> values;

    private DependentWay(string sql, IReadOnlyList<object> values) => (Sql, this.values) = ($"SELECT DISTINCT id FROM ({sql}) v WHERE id IS NOT NULL", values);

    /// <summary>The query; its parameters are <c>@p0</c> and so on.</summary>
    internal string Sql { get; }

    /// <summary>Along lookups, as the records are related now: each step asks for those that point at what the step before gave.</summary>
    public static DependentWay Along(Dependency dependency, IReadOnlyCollection<long> changed, Dialect dialect)
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

        return new DependentWay(sql!, values);

        string Parameter(object value)
        {
            values.Add(value);
            return $"@p{values.Count - 1}";
        }
    }

    /// <summary>To the records that ask for what was changed, as they stand now; null when none can.</summary>
    /// <param name="dependency">The dependency, with its question.</param>
    /// <param name="keys">What the changed records were found by and are found by now.</param>
    /// <param name="dialect">The database's.</param>
    public static DependentWay? Asking(Dependency dependency, IEnumerable<KeyValues> keys, Dialect dialect)
    {
        var matches = dependency.Question!.Matches;
        var sql = new SqlParts(dependency.Dependent, dialect, dependency.Target!.Subform);
        object[][] sought = [.. keys.Select(key => Sought(dependency.Question, key)).OfType<KeyValues>().Distinct().Select(key => key.Parts)];
        (string Column, ColumnKind Kind)[] columns = [.. matches.Where(match => match.Path is not null).Select(match => (sql.Column(match.Path!), match.Path!.Field.Column))];
        if (sought.Length == 0)
        {
            return null;
        }

        var among = columns switch
        {
            [] => "1 = 1",
            _ when sought is [var one] => string.Join(" AND ", columns.Select((column, i) => $"{column.Column} = {sql.Parameter(one[i])}")),
            _ => $"({string.Join(", ", columns.Select(column => column.Column))}) IN (SELECT {string.Join(", ", columns.Select((column, i) => QuestionStore.Part("value", i + 1, column.Kind, dialect)))} FROM {dialect.Entries(sql.Parameter(QuestionStore.Entries(sought)))})",
        };
        return new DependentWay($"SELECT {SqlParts.Root}.id {sql.From} WHERE {among}", sql.Values);
    }

    /// <summary>A command that selects the ids.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="sql">What is done with the query.</param>
    /// <param name="more">Further parameters by name.</param>
    internal DbCommand Command(DatabaseSession session, string sql, params (string Name, object Value)[] more)
    {
        var command = session.Prepared(sql, [.. values.Select((_, index) => $"p{index}"), .. more.Select(parameter => parameter.Name)]);
        foreach (var (i, value) in values.Concat(more.Select(parameter => parameter.Value)).Index())
        {
            command.Parameters[i].Value = value;
        }

        return command;
    }

    // What a record that asks holds in its own fields, as their columns hold it; null when it cannot ask for this.
    private static KeyValues? Sought(CompiledQuestion question, KeyValues key)
    {
        var parts = new List<object>();
        for (var i = 0; i < question.Matches.Length; i++)
        {
            var match = question.Matches[i];
            if (match.Literal is not null && !Values.Same(match.Literal, key.Parts[i]))
            {
                return null;
            }

            if (match.Path is { } path)
            {
                if (CompiledMatch.Among(key.Parts[i], path.Field) is not { } value)
                {
                    return null;
                }

                parts.Add(path.Field.ToColumn(value));
            }
        }

        return new KeyValues([.. parts]);
    }

    private static string TableOf(CompiledField lookup) => lookup.Subform?.RowTable ?? lookup.Form.Table;
}
