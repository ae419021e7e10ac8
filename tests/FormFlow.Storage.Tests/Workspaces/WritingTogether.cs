using Dapper;
using FormFlow.Storage.Dialects;
using FormFlow.Storage.Workspaces;
using FormFlow.Testing;

namespace FormFlow.Storage.Tests.Workspaces;

[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public sealed class WritingTogether<T>
    where T : TestDatabases, new()
{
    [Test]
    public async Task Every_write_is_kept_and_each_caller_s_are_in_order()
    {
        const int Callers = 16;
        const int Writes = 40;
        await using var test = await TestDatabases.OpenAsync<T>();
        var workspace = await test.WorkspaceAsync();

        await Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => Task.Run(async () =>
        {
            for (var i = 0; i < Writes; i++)
            {
                await workspace.WriteAsync(
                    async (session, token) =>
                    {
                        var command = session.Prepared(
                            "INSERT INTO journal (at, caller_kind, caller, kind, record) VALUES (@at, 'member', @caller, 'test', @record)", "at", "caller", "record");
                        command.Parameters[0].Value = 0L;
                        command.Parameters[1].Value = $"{caller}";
                        command.Parameters[2].Value = (long)i;
                        return await command.ExecuteNonQueryAsync(token);
                    },
                    CancellationToken.None);
            }
        })));
        await test.ReopenAsync();
        workspace = await test.WorkspaceAsync();
        var written = await workspace.ReadAsync(
            async (session, _) => (await session.Connection.QueryAsync<(string Caller, long Record)>("SELECT caller, record FROM journal ORDER BY seq")).AsList(),
            CancellationToken.None);

        Assert.That(written, Has.Count.EqualTo(Callers * Writes));
        foreach (var caller in written.GroupBy(entry => entry.Caller))
        {
            Assert.That(caller.Select(entry => entry.Record), Is.EqualTo(Enumerable.Range(0, Writes)));
        }
    }

    [TestCase(0)]
    [TestCase(3)]
    [TestCase(9)]
    public async Task What_one_throws_undoes_his_work_alone(int failing)
    {
        await using var test = await TestDatabases.OpenAsync<T>();
        var workspace = await test.WorkspaceAsync();
        var writes = await HoldAsync(workspace, () => Enumerable.Range(0, 10).Select(i => workspace.WriteAsync(
            async (session, _) =>
            {
                await Settings.InsertAsync(session, $"{i}");
                return i == failing ? throw new TimeoutException("mine") : i;
            },
            CancellationToken.None).AsTask()).ToArray());

        Assert.That(async () => await writes[failing], Throws.TypeOf<TimeoutException>());
        Assert.That(await Task.WhenAll(writes.Where((_, i) => i != failing)), Is.EqualTo(Enumerable.Range(0, 10).Where(i => i != failing)));
        Assert.That(await workspace.NamesAsync(), Is.EqualTo(Enumerable.Range(0, 10).Where(i => i != failing).Select(i => $"{i}")));
    }

    [Test]
    public async Task A_broken_constraint_is_its_caller_s_alone_and_work_may_go_on_after_it_was_caught_outside()
    {
        await using var test = await TestDatabases.OpenAsync<T>();
        var workspace = await test.WorkspaceAsync();
        await workspace.PutAsync("taken");
        var writes = await HoldAsync(workspace, () => new[] { "a", "taken", "b" }.Select(name => workspace.PutAsync(name).AsTask()).ToArray());

        var thrown = (await Assert.CatchAsync(() => writes[1]))!;

        await Task.WhenAll(writes[0], writes[2]);
        Assert.That(workspace.Dialect.Violation(thrown)?.Kind, Is.EqualTo(ConstraintKind.Unique));
        Assert.That(await workspace.NamesAsync(), Is.EqualTo(new[] { "a", "b", "taken" }));
    }

    [Test]
    public async Task Readers_see_what_is_committed_and_do_not_wait_for_a_writer()
    {
        await using var test = await TestDatabases.OpenAsync<T>();
        var workspace = await test.WorkspaceAsync();
        await workspace.PutAsync("before");
        using var written = new SemaphoreSlim(0);
        using var mayEnd = new ManualResetEventSlim();
        var write = Task.Run(() => workspace.WriteAsync(
            async (session, _) =>
            {
                await Settings.InsertAsync(session, "during");
                written.Release();
                mayEnd.Wait(CancellationToken.None);
                return true;
            },
            CancellationToken.None).AsTask());
        await written.WaitAsync();

        var seen = await workspace.NamesAsync();
        var alsoSeen = await workspace.ReadOneAsync((session, _) => Settings.NamesAsync(session), CancellationToken.None);
        mayEnd.Set();
        await write;

        Assert.That(seen, Is.EqualTo(new[] { "before" }));
        Assert.That(alsoSeen, Is.EqualTo(new[] { "before" }));
        Assert.That(await workspace.NamesAsync(), Is.EqualTo(new[] { "before", "during" }));
    }

    [Test]
    public async Task A_read_of_several_statements_sees_one_state()
    {
        await using var test = await TestDatabases.OpenAsync<T>();
        var workspace = await test.WorkspaceAsync();

        var (first, second) = await workspace.ReadAsync(
            async (session, _) =>
            {
                var before = await Settings.NamesAsync(session);
                await workspace.PutAsync("meanwhile");
                return (before, await Settings.NamesAsync(session));
            },
            CancellationToken.None);

        Assert.That(first, Is.Empty);
        Assert.That(second, Is.Empty);
        Assert.That(await workspace.NamesAsync(), Is.EqualTo(new[] { "meanwhile" }));
    }

    [Test]
    public async Task A_read_may_not_write()
    {
        await using var test = await TestDatabases.OpenAsync<T>();
        var workspace = await test.WorkspaceAsync();

        Assert.That(async () => await workspace.ReadAsync((session, _) => Settings.InsertAsync(session, "sly"), CancellationToken.None), Throws.Exception);
        Assert.That(await workspace.NamesAsync(), Is.Empty);
    }

    [Test]
    public async Task After_a_read_that_threw_the_connection_reads_on()
    {
        await using var test = await TestDatabases.OpenAsync<T>(options => options with { Readers = 1, Connections = 2 });
        var workspace = await test.WorkspaceAsync();
        for (var i = 0; i < 3; i++)
        {
            Assert.That(
                async () => await workspace.ReadAsync(async (session, _) => await session.Connection.ExecuteScalarAsync<long>("SELECT nonsense FROM nowhere"), CancellationToken.None),
                Throws.Exception);
        }

        await workspace.PutAsync("new");

        Assert.That(await workspace.NamesAsync(), Is.EqualTo(new[] { "new" }));
    }

    [Test]
    public async Task A_read_that_failed_over_open_rows_leaves_no_old_state()
    {
        await using var test = await TestDatabases.OpenAsync<T>(options => options with { Readers = 1, Connections = 2 });
        var workspace = await test.WorkspaceAsync();
        await workspace.PutAsync("a");
        await workspace.PutAsync("b");

        Assert.That(
            async () => await workspace.ReadAsync<int>(
                async (session, token) =>
                {
                    // Deliberately not disposed.
                    var reader = await session.Prepared("SELECT name FROM setting").ExecuteReaderAsync(token);
                    await reader.ReadAsync(token);
                    throw new TimeoutException("mine");
                },
                CancellationToken.None),
            Throws.TypeOf<TimeoutException>());
        await workspace.PutAsync("c");

        Assert.That(await workspace.NamesAsync(), Is.EqualTo(new[] { "a", "b", "c" }));
    }

    [Test]
    public async Task Work_cancelled_before_its_turn_is_not_done()
    {
        await using var test = await TestDatabases.OpenAsync<T>();
        var workspace = await test.WorkspaceAsync();
        using var leaving = new CancellationTokenSource();
        var writes = await HoldAsync(workspace, () =>
        {
            leaving.Cancel();
            return new[] { workspace.WriteAsync((session, _) => Settings.InsertAsync(session, "left"), leaving.Token).AsTask(), workspace.PutAsync("stayed").AsTask() };
        });

        Assert.That(async () => await writes[0], Throws.InstanceOf<OperationCanceledException>());
        await writes[1];
        Assert.That(await workspace.NamesAsync(), Is.EqualTo(new[] { "stayed" }));
    }

    [Test]
    public async Task A_column_added_while_commands_are_prepared_is_seen_by_them()
    {
        await using var test = await TestDatabases.OpenAsync<T>(options => options with { Connections = 2 });
        var workspace = await test.WorkspaceAsync();
        await workspace.PutAsync("a");
        for (var i = 0; i < 5; i++)
        {
            Assert.That(await CountAsync(), Is.EqualTo(2));
        }

        await workspace.WriteAsync(async (session, _) => await session.Connection.ExecuteAsync($"ALTER TABLE setting ADD COLUMN more {session.Dialect.TextType}"), CancellationToken.None);

        Assert.That(await CountAsync(), Is.EqualTo(3));

        ValueTask<int> CountAsync() => workspace.ReadOneAsync(
            async (session, token) =>
            {
                await using var reader = await session.Prepared("SELECT * FROM setting").ExecuteReaderAsync(token);
                await reader.ReadAsync(token);
                return reader.FieldCount;
            },
            CancellationToken.None);
    }

    // Begins writes while another one holds the writer, so that on SQLite they come into one batch.
    private static async Task<Task<TResult>[]> HoldAsync<TResult>(Database workspace, Func<Task<TResult>[]> begin)
    {
        using var holding = new SemaphoreSlim(0);
        using var mayEnd = new ManualResetEventSlim();
        var holder = Task.Run(() => workspace.WriteAsync(
            (_, _) =>
            {
                holding.Release();
                mayEnd.Wait(CancellationToken.None);
                return new ValueTask<bool>(true);
            },
            CancellationToken.None).AsTask());
        await holding.WaitAsync();
        var writes = begin();
        mayEnd.Set();
        await holder;
        return writes;
    }
}
