using Dapper;
using FormFlow.Storage.Dialects;
using FormFlow.Storage.Workspaces;
using FormFlow.Testing;

namespace FormFlow.Storage.Tests.Workspaces;

[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public sealed class RunningAStatement<T>
    where T : TestDatabases, new()
{
    private const string Insert = "INSERT INTO journal (kind, cause, at, caller_kind, changes, record) VALUES (@kind, @cause, @at, 'member', @changes, @record)";
    private static readonly string[] Names = ["at", "kind", "cause", "changes", "record"];

    private TestDatabases test = null!;
    private Database workspace = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        test = await TestDatabases.OpenAsync<T>();
        workspace = await test.WorkspaceAsync();
    }

    [TearDown]
    public async Task CloseAsync() => await test.DisposeAsync();

    [Test]
    public async Task Every_value_lands_in_its_column_however_the_text_orders_them()
    {
        var great = new string('长', 5_000);

        await RunAsync(1L, "first", null, great, long.MaxValue);
        await RunAsync(2L, string.Empty, "a\u0301🙂'\"", null, null);

        Assert.That(await WrittenAsync(), Is.EqualTo(new (long, string, string?, string?, long?)[]
        {
            (1, "first", null, great, long.MaxValue), (2, string.Empty, "a\u0301🙂'\"", null, null),
        }));
    }

    [Test]
    public async Task One_that_breaks_a_rule_is_thrown_and_can_run_again()
    {
        Assert.That(async () => await RunAsync(null, "no moment", null, null, null), Throws.Exception);

        await RunAsync(3L, "a moment", null, null, null);

        Assert.That((await WrittenAsync()).Select(entry => entry.Kind), Is.EqualTo(new[] { "a moment" }));
    }

    [Test]
    public async Task What_is_prepared_serves_values_and_none_alike()
    {
        if (workspace.Dialect is not PostgresDialect)
        {
            Assert.Ignore("SQLite's values have types of their own.");
        }

        var counted = await workspace.WriteAsync(
            async (session, _) =>
            {
                for (var i = 0L; i < 16; i++)
                {
                    await session.ExecuteAsync(Insert, Names, i, "kind", (i & 1) == 0 ? null : "cause", (i & 2) == 0 ? null : "{}", (i & 4) == 0 ? null : i);
                }

                return await session.Connection.QuerySingleAsync<long>("SELECT generic_plans + custom_plans FROM pg_prepared_statements WHERE statement LIKE 'INSERT INTO journal (kind%'");
            },
            CancellationToken.None);

        Assert.That(counted, Is.EqualTo(15), "prepared at its second use, whatever was null");
    }

    [Test]
    public async Task Several_together_are_there_for_who_asks_and_in_their_order()
    {
        const int Written = 450;
        var seen = new List<long>();
        await workspace.WriteAsync(
            async (session, _) =>
            {
                await session.TogetherAsync(async () =>
                {
                    for (var i = 0L; i < Written; i++)
                    {
                        await session.TogetherAsync(async () => await session.ExecuteAsync(Insert, Names, i, $"{i}", i % 2 == 0 ? null : "cause", null, i % 3 == 0 ? i : null));
                        if (i % 100 == 50)
                        {
                            seen.Add(await session.Connection.QuerySingleAsync<long>("SELECT count(*) FROM journal"));
                            seen.Add((long)(await session.Prepared("SELECT max(at) FROM journal").ExecuteScalarAsync())!);
                        }
                    }
                });
                return true;
            },
            CancellationToken.None);

        Assert.That(seen, Is.EqualTo(new long[] { 51, 50, 151, 150, 251, 250, 351, 350 }));
        Assert.That(await WrittenAsync(), Is.EqualTo(Enumerable.Range(0, Written).Select(i => ((long)i, $"{i}", i % 2 == 0 ? null : "cause", (string?)null, i % 3 == 0 ? (long?)i : null))));
    }

    [Test]
    public async Task One_of_several_that_breaks_a_rule_leaves_none()
    {
        Assert.That(
            async () => await workspace.WriteAsync(
                async (session, _) =>
                {
                    await session.TogetherAsync(async () =>
                    {
                        await session.ExecuteAsync(Insert, Names, 1L, "good", null, null, null);
                        await session.ExecuteAsync(Insert, Names, null, "no moment", null, null, null);
                        await session.ExecuteAsync(Insert, Names, 2L, "good", null, null, null);
                    });
                    return true;
                },
                CancellationToken.None),
            Throws.Exception);

        Assert.That(await WrittenAsync(), Is.Empty);
        await RunAsync(3L, "alone again", null, null, null);
        Assert.That((await WrittenAsync()).Select(entry => entry.Kind), Is.EqualTo(new[] { "alone again" }));
    }

    [Test]
    public async Task A_part_of_several_that_is_taken_back_takes_nothing_else_with_it()
    {
        await workspace.WriteAsync(
            async (session, _) =>
            {
                await session.TogetherAsync(async () =>
                {
                    await session.ExecuteAsync(Insert, Names, 1L, "before", null, null, null);
                    try
                    {
                        await session.WholeAsync(async () =>
                        {
                            await session.ExecuteAsync(Insert, Names, 2L, "taken back", null, null, null);
                            throw new OperationCanceledException();
                        });
                    }
                    catch (OperationCanceledException)
                    {
                        await session.ExecuteAsync(Insert, Names, 3L, "after", null, null, null);
                    }
                });
                return true;
            },
            CancellationToken.None);

        Assert.That((await WrittenAsync()).Select(entry => entry.Kind), Is.EqualTo(new[] { "before", "after" }));
    }

    private ValueTask<bool> RunAsync(params object?[] values) => workspace.WriteAsync(
        async (session, _) =>
        {
            await session.ExecuteAsync(Insert, Names, values);
            return true;
        },
        CancellationToken.None);

    private ValueTask<List<(long At, string Kind, string? Cause, string? Changes, long? Record)>> WrittenAsync() => workspace.ReadAsync(
        async (session, _) => (await session.Connection.QueryAsync<(long, string, string?, string?, long?)>("SELECT at, kind, cause, changes, record FROM journal ORDER BY seq")).AsList(),
        CancellationToken.None);
}
