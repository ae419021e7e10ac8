using FormFlow.Engine.Forms;
using FormFlow.Storage.Dialects;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Storage.Queries;

/// <summary>Counts the records of many forms at once, each up to a number: what stands in a menu need not be exact beyond it.</summary>
public static class RecordCounter
{
    // SQLite joins 500 parts at most.
    private const int Chunk = 100;

    /// <summary>How many records each form has, in the order of the forms; <paramref name="most"/> + 1 for more than that.</summary>
    public static async ValueTask<IReadOnlyList<long>> CountAsync(DatabaseSession session, IEnumerable<CompiledForm> forms, int most)
    {
        var counts = new List<long>();
        foreach (var chunk in forms.Chunk(Chunk))
        {
            var parts = chunk.Select((form, index) => $"SELECT {index} AS place, count(*) FROM (SELECT 1 FROM {Dialect.Quote(form.Table)} LIMIT {most + 1}) f{index}");
            await using var reader = await session.Prepared($"{string.Join(" UNION ALL ", parts)} ORDER BY place").ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                counts.Add(reader.GetInt64(1));
            }
        }

        return counts;
    }
}
