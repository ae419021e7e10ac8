using Dapper;
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
