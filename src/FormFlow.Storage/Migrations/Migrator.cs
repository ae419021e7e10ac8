using Dapper;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Storage.Migrations;

/// <summary>
/// Brings a database's own tables up to this program: the scripts it does not have yet, in order, each in a transaction of its own that one
/// process runs at a time. A database whose scripts differ from ours, or that has more of them, is refused untouched.
/// </summary>
internal sealed class Migrator(Database database, string name, TimeProvider time)
{
    /// <summary>Applies what is missing; an <see cref="UnusableDatabaseException"/> when the database must not be touched.</summary>
    public async ValueTask RunAsync(IReadOnlyList<Migration> migrations, CancellationToken cancellationToken)
    {
        while (await database.WriteAsync((session, _) => StepAsync(session, migrations), cancellationToken))
        {
        }
    }

    // One migration; whether there are more.
    private async ValueTask<bool> StepAsync(DatabaseSession session, IReadOnlyList<Migration> migrations)
    {
        var dialect = session.Dialect;
        await session.Connection.ExecuteAsync(dialect.SchemaLock);
        await session.Connection.ExecuteAsync($"""
            CREATE TABLE IF NOT EXISTS migration (
              number {dialect.IntegerType} PRIMARY KEY,
              name {dialect.TextType} NOT NULL,
              hash {dialect.TextType} NOT NULL,
              at {dialect.IntegerType} NOT NULL)
            """);

        var applied = (await session.Connection.QueryAsync<Applied>("SELECT number, name, hash FROM migration ORDER BY number")).AsList();
        Check(applied, migrations);
        if (applied.Count == migrations.Count)
        {
            return false;
        }

        var next = migrations[applied.Count];
        await session.Connection.ExecuteAsync(next.For(dialect));
        await session.Connection.ExecuteAsync(
            "INSERT INTO migration (number, name, hash, at) VALUES (@Number, @Name, @Hash, @at)",
            new { Number = (long)next.Number, next.Name, next.Hash, at = time.GetUtcNow().ToUnixTimeMilliseconds() });
        return applied.Count + 1 < migrations.Count;
    }

    private void Check(List<Applied> applied, IReadOnlyList<Migration> migrations)
    {
        if (applied.Count > migrations.Count)
        {
            var newest = applied[^1];
            throw new UnusableDatabaseException(
                $"The database of {name} was made by a newer version of this program (it has {newest.Number:0000}-{newest.Name}): install that version, or restore a backup made before it.");
        }

        for (var i = 0; i < applied.Count; i++)
        {
            if (applied[i].Number != migrations[i].Number || applied[i].Hash != migrations[i].Hash)
            {
                throw new UnusableDatabaseException(
                    $"The database of {name} was made by another build of this program: its {applied[i].Number:0000}-{applied[i].Name} is not ours.");
            }
        }
    }

    private sealed record Applied(long Number, string Name, string Hash);
}
