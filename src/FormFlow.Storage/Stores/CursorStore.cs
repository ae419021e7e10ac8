using Dapper;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Storage.Stores;

/// <summary>How far each reader of the journal came.</summary>
public static class CursorStore
{
    /// <summary>The last entry a reader is done with; 0 before the first.</summary>
    public static async ValueTask<long> FindAsync(DatabaseSession session, string reader) =>
        await session.Connection.QuerySingleOrDefaultAsync<long?>("SELECT seq FROM cursor WHERE reader = @reader", new { reader }) ?? 0;

    /// <summary>
    /// Moves a reader on and keeps others from moving it until the transaction ends; false, with nothing changed, when it does not stand where it
    /// is thought to: another process was faster.
    /// </summary>
    public static async ValueTask<bool> MoveAsync(DatabaseSession session, string reader, long from, long to)
    {
        if (from == 0)
        {
            await session.Connection.ExecuteAsync("INSERT INTO cursor (reader, seq) VALUES (@reader, 0) ON CONFLICT (reader) DO NOTHING", new { reader });
        }

        return await session.Connection.ExecuteAsync("UPDATE cursor SET seq = @to WHERE reader = @reader AND seq = @from", new { reader, from, to }) > 0;
    }
}
