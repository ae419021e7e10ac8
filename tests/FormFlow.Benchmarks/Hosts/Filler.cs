using FormFlow.Storage.Identity;
using FormFlow.Storage.Workspaces;
using Microsoft.Extensions.Logging.Abstractions;

namespace FormFlow.Benchmarks.Hosts;

/// <summary>Puts many records into a form's table at once, past the platform, while no server runs.</summary>
internal static class Filler
{
    private const int Chunk = 10_000;

    /// <summary>Fills the table and gives the ids.</summary>
    public static async Task<long[]> FillAsync(DatabaseOptions options, Layout layout, int records)
    {
        await using var databases = new Databases(options, TimeProvider.System, NullLoggerFactory.Instance);
        var database = (await databases.FindWorkspaceAsync(Workload.Workspace, CancellationToken.None))!;
        var random = new Random(42);
        var generator = new IdGenerator(TimeProvider.System, 2);
        var ids = new long[records];
        string[] names = ["id", "version", "created_at", "created_by", "updated_at", "updated_by", "title", "form_version", .. layout.Columns];
        var insert = $"INSERT INTO \"{layout.Table}\" ({string.Join(", ", names)}) VALUES (@id, 1, @at, (SELECT id FROM member), @at, (SELECT id FROM member), @title, 1, {string.Join(", ", layout.Columns.Select(name => "@" + name))})";
        string[] parameters = ["id", "at", "title", .. layout.Columns];
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
        for (var start = 0; start < records; start += Chunk)
        {
            await database.WriteAsync(
                (session, _) =>
                {
                    var command = session.Prepared(insert, parameters);
                    for (var i = start; i < Math.Min(start + Chunk, records); i++)
                    {
                        var columns = Workload.Columns(random);
                        ids[i] = generator.Next();
                        command.Parameters[0].Value = ids[i];
                        command.Parameters[1].Value = now - records + i;
                        command.Parameters[2].Value = columns[0];
                        for (var column = 0; column < columns.Length; column++)
                        {
                            command.Parameters[3 + column].Value = columns[column];
                        }

                        command.ExecuteNonQuery();
                    }

                    return ValueTask.FromResult(true);
                },
                CancellationToken.None);
        }

        await database.OptimizeAsync(CancellationToken.None);
        return ids;
    }
}
