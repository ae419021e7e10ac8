using Dapper;
using FormFlow.Storage.Workspaces;
using FormFlow.Testing;
using Microsoft.Data.Sqlite;

namespace FormFlow.Storage.Tests.Workspaces;

[TestFixture]
public sealed class TheSqliteWriter
{
    [Test]
    public async Task Refuses_work_that_waits_for_something_else_and_undoes_it()
    {
        await using var test = await TestDatabases.OpenAsync<SqliteDatabases>();
        var workspace = await test.WorkspaceAsync();
        var elsewhere = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var afterwards = new TaskCompletionSource<Exception?>(TaskCreationOptions.RunContinuationsAsynchronously);

        Assert.That(
            async () => await workspace.WriteAsync(
                async (session, _) =>
                {
                    await Settings.InsertAsync(session, "first");
                    await elsewhere.Task;
                    try
                    {
                        return await Settings.InsertAsync(session, "second");
                    }
                    catch (ObjectDisposedException e)
                    {
                        afterwards.SetResult(e);
                        throw;
                    }
                },
                CancellationToken.None),
            Throws.InvalidOperationException);
        elsewhere.SetResult();

        Assert.That(await afterwards.Task, Is.InstanceOf<ObjectDisposedException>(), "what goes on after its turn has no session any more");
        await workspace.PutAsync("next");
        Assert.That(await workspace.NamesAsync(), Is.EqualTo(new[] { "next" }));
    }

    [Test]
    public async Task Refuses_a_write_inside_a_write()
    {
        await using var test = await TestDatabases.OpenAsync<SqliteDatabases>();
        var workspace = await test.WorkspaceAsync();

        Assert.That(
            async () => await workspace.WriteAsync(async (_, _) => await workspace.PutAsync("inner"), CancellationToken.None), Throws.InvalidOperationException);
        Assert.That(await workspace.NamesAsync(), Is.Empty);
    }

    [Test]
    public async Task Commits_a_part_of_long_work_alone_and_leaves_its_flush_to_the_next()
    {
        const int Full = 2, Normal = 1;
        await using var test = await TestDatabases.OpenAsync<SqliteDatabases>();
        var workspace = await test.WorkspaceAsync();
        using var running = new ManualResetEventSlim();
        using var go = new ManualResetEventSlim();
        var (commits, seen) = (0, new List<(string Name, int Commits, int Synchronous)>());
        workspace.Committed += () => commits++;

        var first = Task.Run(async () => await workspace.WriteAsync(
            async (session, _) =>
            {
                running.Set();
                go.Wait(CancellationToken.None);
                return await WorkAsync(session, "first");
            },
            CancellationToken.None));
        running.Wait(CancellationToken.None);
        Task<bool>[] waiting =
        [
            workspace.WriteAsync((session, _) => WorkAsync(session, "before"), CancellationToken.None).AsTask(),
            workspace.WritePartAsync((session, _) => WorkAsync(session, "part"), CancellationToken.None).AsTask(),
            workspace.WritePartAsync((session, _) => WorkAsync(session, "another"), CancellationToken.None).AsTask(),
            workspace.WriteAsync((session, _) => WorkAsync(session, "after"), CancellationToken.None).AsTask(),
        ];
        go.Set();
        await Task.WhenAll([first, .. waiting]);

        Assert.That(seen.Select(work => work.Synchronous), Is.EqualTo(new[] { Full, Full, Normal, Normal, Full }));
        Assert.That(seen.Skip(1).Zip(seen.Skip(2), (one, next) => next.Commits - one.Commits), Is.All.EqualTo(1), "each in a transaction of its own");
        Assert.That(await workspace.NamesAsync(), Is.EqualTo(new[] { "after", "another", "before", "first", "part" }));

        async ValueTask<bool> WorkAsync(DatabaseSession session, string name)
        {
            seen.Add((name, commits, await session.Connection.ExecuteScalarAsync<int>("PRAGMA synchronous")));
            await Settings.InsertAsync(session, name);
            return true;
        }
    }

    [Test]
    public async Task Survives_work_that_ends_the_transaction_itself()
    {
        await using var test = await TestDatabases.OpenAsync<SqliteDatabases>();
        var workspace = await test.WorkspaceAsync();

        Assert.That(
            async () => await workspace.WriteAsync(async (session, _) => await session.Connection.ExecuteAsync("ROLLBACK"), CancellationToken.None),
            Throws.InvalidOperationException);
        await workspace.PutAsync("next");

        Assert.That(await workspace.NamesAsync(), Is.EqualTo(new[] { "next" }));
    }

    [Test]
    public async Task Survives_work_that_leaves_a_statement_open()
    {
        await using var test = await TestDatabases.OpenAsync<SqliteDatabases>();
        var workspace = await test.WorkspaceAsync();
        var left = workspace.WriteAsync(
            async (session, token) =>
            {
                // Deliberately not disposed.
                var reader = await session.Prepared("INSERT INTO setting (name, value) VALUES ('a', ''), ('b', '') RETURNING name").ExecuteReaderAsync(token);
                return await reader.ReadAsync(token);
            },
            CancellationToken.None).AsTask();
        Assert.That(async () => await left, Throws.InstanceOf<SqliteException>());

        await workspace.PutAsync("next");

        Assert.That(await workspace.NamesAsync(), Is.EqualTo(new[] { "next" }));
    }

    [Test]
    public async Task Survives_work_that_fails_beside_the_statements_of_a_full_text_index()
    {
        await using var test = await TestDatabases.OpenAsync<SqliteDatabases>();
        var workspace = await test.WorkspaceAsync();
        await workspace.WriteAsync(
            async (session, _) => await session.Connection.ExecuteAsync("CREATE VIRTUAL TABLE words USING fts5 (word); INSERT INTO words VALUES ('before')"), CancellationToken.None);

        Assert.That(async () => await FailAsync("INSERT INTO words VALUES ('never')"), Throws.TypeOf<NotSupportedException>());
        Assert.That(async () => await FailAsync("INSERT INTO words VALUES ('never'); SELECT * FROM words WHERE words MATCH 'before OR never'"), Throws.TypeOf<NotSupportedException>());
        await workspace.PutAsync("next");

        Assert.That(await workspace.NamesAsync(), Is.EqualTo(new[] { "next" }));
        Assert.That(
            await workspace.ReadAsync(async (session, _) => await session.Connection.ExecuteScalarAsync<string>("SELECT group_concat(word) FROM words"), CancellationToken.None),
            Is.EqualTo("before"));

        ValueTask<bool> FailAsync(string sql) => workspace.WriteAsync<bool>(
            async (session, token) =>
            {
                // Deliberately not disposed: the last statement stays on its first row.
                var reader = await session.Prepared(sql).ExecuteReaderAsync(token);
                await reader.ReadAsync(token);
                throw new NotSupportedException();
            },
            CancellationToken.None);
    }

    [Test]
    public async Task Answers_truly_when_the_disk_is_full_and_goes_on_when_it_is_not()
    {
        await using var test = await TestDatabases.OpenAsync<SqliteDatabases>();
        var workspace = await test.WorkspaceAsync();
        await PragmaAsync("max_page_count = 60");
        var value = new string('x', 10_000);

        var writes = Enumerable.Range(100, 100).Select(i => Task.Run(async () =>
        {
            try
            {
                await workspace.PutAsync($"{i}", value);
                return $"{i}";
            }
            catch (SqliteException)
            {
                return null;
            }
        }));
        var answered = (await Task.WhenAll(writes)).OfType<string>().ToArray();

        Assert.That(answered, Has.Length.LessThan(100));
        Assert.That(await workspace.NamesAsync(), Is.EqualTo(answered));
        await PragmaAsync("max_page_count = 100000");
        await workspace.PutAsync("next", value);
        Assert.That(await workspace.NamesAsync(), Does.Contain("next"));

        async Task PragmaAsync(string pragma) =>
            await workspace.WriteAsync(async (session, _) => await session.Connection.ExecuteAsync($"PRAGMA {pragma}"), CancellationToken.None);
    }

    [Test]
    public async Task Lets_callers_go_on_elsewhere()
    {
        await using var test = await TestDatabases.OpenAsync<SqliteDatabases>();
        var workspace = await test.WorkspaceAsync();

        var writer = await workspace.WriteAsync((_, _) => new ValueTask<int>(Environment.CurrentManagedThreadId), CancellationToken.None).ConfigureAwait(false);

        Assert.That(Environment.CurrentManagedThreadId, Is.Not.EqualTo(writer));
    }

    [Test]
    public async Task Finishes_what_waits_before_it_closes()
    {
        await using var test = await TestDatabases.OpenAsync<SqliteDatabases>();
        var workspace = await test.WorkspaceAsync();
        using var mayEnd = new ManualResetEventSlim();
        var writes = new List<Task> { workspace.WriteAsync((_, _) => { mayEnd.Wait(CancellationToken.None); return new ValueTask<int>(0); }, CancellationToken.None).AsTask() };
        for (var i = 0; i < 2_000; i++)
        {
            // More than fit the waiting room: some wait outside.
            writes.Add(workspace.PutAsync($"{i:0000}").AsTask());
        }

        var waiting = writes[..1000];
        var closing = test.Databases.DisposeAsync();
        mayEnd.Set();
        await closing;

        await Task.WhenAll(waiting);
        await Task.WhenAny(Task.WhenAll(writes));
        var kept = writes.Count(write => write.IsCompletedSuccessfully) - 1;
        Assert.That(writes.Where(write => write.IsFaulted).Select(write => write.Exception!.InnerException), Is.All.InstanceOf<ObjectDisposedException>());
        Assert.That(File.Exists(test.WorkspaceFile + "-wal"), Is.False, "nothing is left outside the file");
        await test.ReopenAsync();
        Assert.That(await (await test.WorkspaceAsync()).NamesAsync(), Has.Length.EqualTo(kept));
    }

    [Test]
    public async Task Keeps_its_log_short_while_others_read()
    {
        const long Checkpoint = 1 << 20;
        await using var test = await TestDatabases.OpenAsync<SqliteDatabases>(options => options with { CheckpointBytes = Checkpoint });
        var workspace = await test.WorkspaceAsync();
        await workspace.PutAsync("0");
        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
            {
                await workspace.NamesAsync();
            }
        })).ToArray();

        var longest = 0L;
        for (var i = 0; i < 400; i++)
        {
            await workspace.WriteAsync(
                async (session, _) => await session.Connection.ExecuteAsync("UPDATE setting SET value = @value", new { value = new string((char)('a' + (i % 26)), 200_000) }),
                CancellationToken.None);
            longest = Math.Max(longest, new FileInfo(test.WorkspaceFile + "-wal").Length);
        }

        await done.CancelAsync();
        await Task.WhenAll(readers);

        // 80 MB were written.
        Assert.That(longest, Is.LessThan(20 * Checkpoint));
    }

    [Test]
    public async Task Refuses_a_file_that_is_not_a_database()
    {
        await using var test = await TestDatabases.OpenAsync<SqliteDatabases>();
        Directory.CreateDirectory(Path.GetDirectoryName(test.WorkspaceFile)!);
        await File.WriteAllTextAsync(test.WorkspaceFile, string.Concat(Enumerable.Repeat("not a database at all\n", 200)));

        Assert.That(async () => await test.WorkspaceAsync(), Throws.TypeOf<UnusableDatabaseException>().With.Message.Contains(test.WorkspaceFile));
        Assert.That(await File.ReadAllTextAsync(test.WorkspaceFile), Does.StartWith("not a database"));
    }

    [Test]
    public async Task Refuses_another_program_s_database()
    {
        await using var test = await TestDatabases.OpenAsync<SqliteDatabases>();
        Directory.CreateDirectory(Path.GetDirectoryName(test.WorkspaceFile)!);
        await using (var other = new SqliteConnection($"Data Source={test.WorkspaceFile};Pooling=False"))
        {
            await other.OpenAsync();
            await other.ExecuteAsync("CREATE TABLE theirs (a)");
        }

        Assert.That(async () => await test.WorkspaceAsync(), Throws.TypeOf<UnusableDatabaseException>());
    }
}
