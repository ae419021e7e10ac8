using System.Text.Json;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Storage.Dialects;

namespace FormFlow.Storage.Computing;

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
    public static string Among(string id, IReadOnlyCollection<long> ids, Func<object, string> parameter, Dialect dialect) => ids.Count == 1
        ? $"{id} = {parameter(ids.First())}"
        : $"{id} IN (SELECT CAST(value AS bigint) FROM {dialect.Entries(parameter(JsonSerializer.Serialize(ids)))})";
}
