using System.Data.Common;
using System.Text.Json;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Storage.Dialects;

namespace FormFlow.Storage.Workspaces;

/// <summary>Lists of ids in statements: those asked for, and those that a lookup holds.</summary>
internal static class IdList
{
    /// <summary>What an id of a lookup is called in a statement, and what has to follow its tables when it holds several.</summary>
    public static (string Id, string Entries) Entry(CompiledField lookup, string alias, Dialect dialect)
    {
        var column = $"{alias}.{Dialect.Quote(lookup.ColumnName)}";
        return lookup.Kind == ValueKind.ReferenceList ? ("CAST(e.value AS bigint)", $" CROSS JOIN {dialect.JsonEntries(column)}") : (column, string.Empty);
    }

    /// <summary>Whether an id is one of some. The text is the same for however many, but for one.</summary>
    public static string Among(string id, IReadOnlyCollection<long> ids, Func<object, string> parameter, Dialect dialect) => $"{id} {Some(parameter(Some(ids)), ids, dialect)}";

    /// <summary>Ids as one parameter, for <see cref="Dialect.Among"/>.</summary>
    public static string Of(IEnumerable<long> ids) => JsonSerializer.Serialize(ids);

    /// <summary>
    /// What follows a column that holds one of some ids, which a parameter names as <see cref="Some(IReadOnlyCollection{long})"/> gives them. The
    /// text is the same for however many, but for one.
    /// </summary>
    public static string Some(string parameter, IReadOnlyCollection<long> ids, Dialect dialect) => ids.Count == 1 ? $"= {parameter}" : dialect.Among(parameter);

    /// <summary>Some ids as a parameter's value: mostly it is one, and one is found without a list.</summary>
    public static object Some(IReadOnlyCollection<long> ids) => ids.Count == 1 ? ids.First() : Of(ids);

    /// <summary>A statement about some ids, prepared once for however many; it is given what follows the column that holds one of them.</summary>
    public static DbCommand Prepared(DatabaseSession session, IReadOnlyCollection<long> ids, Func<string, string> sql)
    {
        var command = session.Prepared(sql(Some("@ids", ids, session.Dialect)), "ids");
        command.Parameters[0].Value = Some(ids);
        return command;
    }
}
