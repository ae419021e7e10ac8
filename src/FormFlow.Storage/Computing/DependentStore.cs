using FormFlow.Storage.Workspaces;

namespace FormFlow.Storage.Computing;

/// <summary>Finds the records that something is computed for when others change.</summary>
public static class DependentStore
{
    /// <summary>The records at the end of a way: by id, so many at most.</summary>
    public static async ValueTask<IReadOnlyList<long>> FindAsync(DatabaseSession session, DependentWay way, int most)
    {
        var ids = new List<long>();
        await using var reader = await way.Command(session, $"{way.Sql} ORDER BY id LIMIT {most}").ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            ids.Add(reader.GetInt64(0));
        }

        return ids;
    }
}
