using System.Text.Json;

namespace FormFlow.Storage.Queries;

/// <summary>One group or measure of an aggregate: what the statement selects for it, how rows are ordered by it, how its value is told.</summary>
/// <param name="Name">Its name in the answer.</param>
/// <param name="Select">The expressions selected, one beside the other.</param>
/// <param name="Order">The expressions that order by it.</param>
/// <param name="Write">Writes the value; gets the row and the place of the first expression in it.</param>
internal sealed record AggregateColumn(string Name, string[] Select, string[] Order, Action<Utf8JsonWriter, object?[], int> Write)
{
    /// <summary>The order by it, blanks before everything else unless descending.</summary>
    public IEnumerable<string> By(bool descending) => Order.Select(expression => expression + (descending ? " DESC NULLS LAST" : " ASC NULLS FIRST"));
}
