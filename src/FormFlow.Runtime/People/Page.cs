using System.Text.Json.Serialization;
using FormFlow.Engine.Records;

namespace FormFlow.Runtime.People;

/// <summary>A part of a list.</summary>
/// <param name="Items">The things, in the list's order.</param>
/// <param name="NextCursor">Give this as <c>cursor</c> for the next part; absent at the end.</param>
/// <param name="Total">How many there are in all; only when asked for by <c>count=true</c>.</param>
public sealed record Page<T>(
    IReadOnlyList<T> Items,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? NextCursor = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? Total = null)
{
    /// <summary>Makes a page of at most <paramref name="limit"/> things from rows read with one more, ordered by id.</summary>
    public static Page<T> From<TRow>(IReadOnlyList<TRow> rows, int limit, Func<TRow, long> id, Func<TRow, T> item, long? total) => new(
        [.. rows.Take(limit).Select(item)],
        rows.Count > limit ? RecordId.Format(id(rows[limit - 1])) : null,
        total);
}
