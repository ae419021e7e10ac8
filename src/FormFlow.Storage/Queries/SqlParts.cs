using System.Data.Common;
using System.Text;
using FormFlow.Engine.Conditions;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Search;
using FormFlow.Storage.Dialects;
using FormFlow.Storage.Search;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Storage.Queries;

/// <summary>
/// The parts of one statement over a form's records while it is written: its joins, one for each lookup followed however often, and its
/// parameters. Every value becomes a parameter; every name is one of ours and quoted.
/// </summary>
/// <param name="form">The form whose records are asked for.</param>
/// <param name="dialect">The database's.</param>
/// <param name="rows">Its sub-form whose rows are asked for, each beside its record; null when records alone are.</param>
internal sealed class SqlParts(CompiledForm form, Dialect dialect, CompiledField? rows = null)
{
    /// <summary>What the form's own table is called in the statement.</summary>
    public const string Root = "t";

    /// <summary>What the table of rows is called in the statement.</summary>
    public const string Row = "r";

    /// <summary>The most different lookups one question follows; SQLite joins 64 tables at most.</summary>
    private const int MostLookups = 40;

    private readonly List<object> values = [];
    private readonly Dictionary<string, string> aliases = new(StringComparer.Ordinal);
    private readonly StringBuilder joins = new();

    public Dialect Dialect => dialect;

    /// <summary>The id of the record, as the statement is best put in its order.</summary>
    public string RootId { get; private set; } = $"{Root}.id";

    /// <summary>The form whose records are asked for.</summary>
    public CompiledForm Form => form;

    /// <summary>FROM with all joins asked for so far.</summary>
    public string From => rows is null
        ? $"FROM {Dialect.Quote(form.Table)} {Root}{joins}"
        : $"FROM {Dialect.Quote(rows.RowTable)} {Row} JOIN {Dialect.Quote(form.Table)} {Root} ON {Root}.id = {Row}.record{joins}";

    /// <summary>Reports that the question follows more lookups than a statement can join.</summary>
    public void CheckLookups(ErrorList errors)
    {
        if (aliases.Count > MostLookups)
        {
            errors.Add(QueryErrors.TooManyLookups.At(string.Empty, ("maximum", MostLookups)));
        }
    }

    /// <summary>The parameters so far.</summary>
    public IReadOnlyList<object> Values => values;

    /// <summary>Makes a value a parameter.</summary>
    public string Parameter(object value)
    {
        values.Add(value);
        return $"@p{values.Count - 1}";
    }

    /// <summary>The column at the end of a path, its lookups joined.</summary>
    public string Column(BoundPath path) => $"{Alias(path)}.{Dialect.Quote(path.ColumnName)}";

    /// <summary>The table at the end of a path.</summary>
    public string Alias(BoundPath path)
    {
        var alias = path.InRow ? Row : Root;
        var key = path.InRow ? "#" : string.Empty;
        foreach (var hop in path.Hops)
        {
            key += "." + hop.Id;
            if (!aliases.TryGetValue(key, out var joined))
            {
                aliases.Add(key, joined = $"j{aliases.Count}");
                joins.Append(System.Globalization.CultureInfo.InvariantCulture, $" LEFT JOIN {Dialect.Quote(hop.Target!.Table)} {joined} ON {joined}.id = {alias}.{Dialect.Quote(hop.ColumnName)}");
            }

            alias = joined;
        }

        return alias;
    }

    /// <summary>A condition that a search holds for, its words joined; once in a statement.</summary>
    public string Search(IReadOnlyList<SearchTerm> terms)
    {
        var table = SearchSql.TableOf(form);
        RootId = $"s.{dialect.Search.Id}";
        joins.Append(System.Globalization.CultureInfo.InvariantCulture, $" JOIN {table} s ON {RootId} = {Root}.id");
        return dialect.Search.Matches(table, Parameter(dialect.Search.Question(terms)));
    }

    /// <summary>The title of what a reference points at; null for everything else.</summary>
    public string? Title(BoundPath path)
    {
        var (table, title) = path.Target?.Kind switch
        {
            ReferenceTargetKind.Record => (path.TargetForm?.Table, "title"),
            ReferenceTargetKind.Member => ("member", "name"),
            ReferenceTargetKind.Department => ("department", "name"),
            _ => (null, null),
        };
        return table is null || path.Kind != ValueKind.Reference ? null : $"(SELECT x.{title} FROM {Dialect.Quote(table)} x WHERE x.id = {Column(path)})";
    }

    /// <summary>The statement ready to run.</summary>
    public DbCommand Command(DatabaseSession session, string sql)
    {
        var command = session.Prepared(sql, [.. values.Select((_, index) => $"p{index}")]);
        for (var i = 0; i < values.Count; i++)
        {
            command.Parameters[i].Value = values[i];
        }

        return command;
    }

    /// <summary>Runs the statement and gives its rows.</summary>
    public async ValueTask<List<object?[]>> RowsAsync(DatabaseSession session, string sql)
    {
        var rows = new List<object?[]>();
        await using var reader = await Command(session, sql).ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            var row = new object?[reader.FieldCount];
            for (var i = 0; i < row.Length; i++)
            {
                row[i] = reader.IsDBNull(i) ? null : reader.GetValue(i);
            }

            rows.Add(row);
        }

        return rows;
    }
}
