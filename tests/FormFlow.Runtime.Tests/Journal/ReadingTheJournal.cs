using System.Globalization;
using Dapper;
using FormFlow.Runtime.Journal;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;
using FormFlow.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace FormFlow.Runtime.Tests.Journal;

/// <summary>A reader sees every entry once and in order, whatever stops and whoever writes beside it.</summary>
[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public sealed class ReadingTheJournal<T>
    where T : TestDatabases, new()
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private T test = null!;

    [SetUp]
    public async Task StartAsync()
    {
        test = await TestDatabases.OpenAsync<T>();
        await (await test.Databases.InstallationAsync(CancellationToken.None)).WriteAsync(
            async (session, _) =>
            {
                await PeopleStore.AddWorkspaceAsync(session, new WorkspaceRow { Id = 1, Key = "test", Name = "Test" }, 0);
                return true;
            },
            CancellationToken.None);
        await (await test.WorkspaceAsync()).WriteAsync(
            async (session, _) => await session.Connection.ExecuteAsync($"CREATE TABLE seen (place {session.Dialect.IdentityType}, seq {session.Dialect.IntegerType} NOT NULL)"), CancellationToken.None);
    }

    [TearDown]
    public async Task StopAsync() => await test.DisposeAsync();

    [Test]
    public async Task Goes_on_where_it_was_when_the_process_ends_between_and_within_batches()
    {
        await WriteAsync(await test.WorkspaceAsync(), 2_300);
        for (var run = 0; run < 4; run++)
        {
            // Every other run ends with a failure inside of the effect, as a crash would: nothing of that batch remains.
            using var readers = Readers(test.Databases, out _, new Copying { FailsAfter = run % 2 == 0 ? 2 : int.MaxValue });
            try
            {
                await readers.CatchUpAsync(await FindAsync(test.Databases), "copying", Patience, CancellationToken.None);
            }
            catch (InvalidOperationException)
            {
                // Expected.
            }

            await test.ReopenAsync();
        }

        await AssertCompleteAsync(2_300);
    }

    [Test]
    public async Task Is_woken_by_commits_and_tries_again_what_failed()
    {
        var reader = new Copying { FailsAfter = 0, Failures = 1 };
        using var readers = Readers(test.Databases, out var workspaces, reader);
        await readers.StartAsync(CancellationToken.None);
        await workspaces.FindAsync("test", CancellationToken.None);

        await WriteAsync(await test.WorkspaceAsync(), 10);

        Assert.That(async () => (await SeenAsync()).Count, Is.EqualTo(10).After(20).Seconds.PollEvery(50).MilliSeconds);
        await readers.StopAsync(CancellationToken.None);
        await AssertCompleteAsync(10);
    }

    [Test]
    public async Task Loses_and_doubles_nothing_beside_writers_and_other_readers()
    {
        var shared = (await test.WorkspaceAsync()).Dialect.IsShared;
        await using var other = shared ? test.Connect() : null;
        using var readers = Readers(test.Databases, out var workspaces, new Copying());
        using var rivals = Readers(other ?? test.Databases, out var rivalWorkspaces, new Copying());
        await readers.StartAsync(CancellationToken.None);
        await workspaces.FindAsync("test", CancellationToken.None);
        if (shared)
        {
            await rivals.StartAsync(CancellationToken.None);
            await rivalWorkspaces.FindAsync("test", CancellationToken.None);
        }

        // Transactions of different lengths take their places in one order and commit in another.
        var database = await test.WorkspaceAsync();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < 40; i++)
            {
                await database.WriteAsync(
                    async (session, token) =>
                    {
                        await SettingStore.PutAsync(session, $"writer{writer}", i.ToString(CultureInfo.InvariantCulture));
                        await AppendAsync(session);
                        if (session.Dialect.IsShared)
                        {
                            await Task.Delay(writer * i % 7, token);
                        }

                        await AppendAsync(session);
                        return true;
                    },
                    CancellationToken.None);
            }
        })));

        Assert.That(async () => (await SeenAsync()).Count, Is.GreaterThanOrEqualTo(640).After(60).Seconds.PollEvery(100).MilliSeconds);
        await readers.StopAsync(CancellationToken.None);
        await rivals.StopAsync(CancellationToken.None);
        await AssertCompleteAsync(640);
    }

    private static JournalReaders Readers(Databases databases, out WorkspaceDirectory workspaces, IJournalReader reader)
    {
        workspaces = new WorkspaceDirectory(databases);
        return new JournalReaders([reader], workspaces, TimeProvider.System, NullLogger<JournalReaders>.Instance);
    }

    private static async Task<Workspace> FindAsync(Databases databases) => new(1, "test", (await databases.FindWorkspaceAsync("test", CancellationToken.None))!);

    private static async Task WriteAsync(Database database, int entries) => await database.WriteAsync(
        async (session, _) =>
        {
            for (var i = 0; i < entries; i++)
            {
                await AppendAsync(session);
            }

            return true;
        },
        CancellationToken.None);

    private static ValueTask AppendAsync(DatabaseSession session) =>
        JournalStore.AppendAsync(session, new JournalEntry(0, 0, "system", null, null, "test.happened", null, null, null, null));

    private async Task<List<long>> SeenAsync() => await (await test.WorkspaceAsync()).ReadAsync(
        async (session, _) => (await session.Connection.QueryAsync<long>("SELECT seq FROM seen ORDER BY place")).AsList(), CancellationToken.None);

    private async Task AssertCompleteAsync(int count)
    {
        var written = await (await test.WorkspaceAsync()).ReadAsync(
            async (session, _) => (await session.Connection.QueryAsync<long>("SELECT seq FROM journal ORDER BY seq")).AsList(), CancellationToken.None);
        Assert.That(written, Has.Count.EqualTo(count));
        Assert.That(await SeenAsync(), Is.EqualTo(written));
    }

    /// <summary>Notes what it sees in the order it sees it, and fails as told.</summary>
    private sealed class Copying : IJournalReader
    {
        private int effects;

        public string Name => "copying";

        public int FailsAfter { get; init; } = int.MaxValue;

        public int Failures { get; set; } = int.MaxValue;

        public ValueTask<JournalEffect?> ReadAsync(Workspace workspace, IReadOnlyList<JournalEntry> entries, CancellationToken cancellationToken) =>
            ValueTask.FromResult<JournalEffect?>(entries.Count == 0 ? null : async session =>
            {
                foreach (var entry in entries)
                {
                    await session.Connection.ExecuteAsync("INSERT INTO seen (seq) VALUES (@Sequence)", new { entry.Sequence });
                }

                if (effects++ >= FailsAfter && Failures-- > 0)
                {
                    throw new InvalidOperationException("As told.");
                }
            });
    }
}
