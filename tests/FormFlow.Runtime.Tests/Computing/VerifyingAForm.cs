using Dapper;
using FormFlow.Engine.Records;
using FormFlow.Engine.Roles;
using FormFlow.Runtime.Computing;
using FormFlow.Testing;

namespace FormFlow.Runtime.Tests.Computing;

[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public sealed class VerifyingAForm<T>
    where T : TestDatabases, new()
{
    private static readonly Caller Owner = new(CallerKind.Member, 1, 1, "Ann", IsOwner: true);

    private T databases = null!;
    private Upwards process = null!;
    private long box;

    [SetUp]
    public async Task OpenAsync()
    {
        databases = await TestDatabases.OpenAsync<T>();
        process = Upwards.Open(databases, await databases.WorkspaceAsync());
        await process.FoundAsync();
        box = await process.BoxAsync("box");
        await process.BoxAsync("other");
        await process.FillAsync(box, 3);
    }

    [TearDown]
    public async Task CloseAsync()
    {
        await process.DisposeAsync();
        await databases.DisposeAsync();
    }

    [Test]
    public async Task Finds_nothing_where_all_is_well()
    {
        var report = await VerifyAsync(repair: true);

        Assert.That((report.Records, report.Drifted, report.Waiting, report.Repaired), Is.EqualTo((2, 0, 0, 0)));
        Assert.That(report.Fields.Select(field => (field.Field, field.Compared, field.Drifted)), Is.EquivalentTo(new[] { ("things", true, 0L), ("sum", true, 0L), ("twice", true, 0L) }));
    }

    [Test]
    public async Task Finds_what_differs_and_repairs_it_when_asked_to()
    {
        var (table, column) = await process.ColumnAsync("w.box", "sum");
        await process.Workspace.Database.WriteAsync(async (session, _) => await session.Connection.ExecuteAsync($"UPDATE {table} SET {column} = 7000000 WHERE id = @box", new { box }), CancellationToken.None);

        var found = await VerifyAsync(repair: false);
        Assert.That(await process.CountsAsync(box), Is.EqualTo("3 7 12"));
        var repaired = await VerifyAsync(repair: true);

        Assert.That((found.Drifted, found.Repaired, repaired.Drifted, repaired.Repaired), Is.EqualTo((1, 0, 1, 1)));
        var sum = found.Fields.Single(field => field.Field == "sum");
        Assert.That((sum.Drifted, sum.Examples.Single().Record, sum.Examples.Single().Saved.ToString(), sum.Examples.Single().Computed.ToString()), Is.EqualTo((1, RecordId.Format(box), "7", "6")));
        Assert.That(found.Fields.Single(field => field.Field == "things").Drifted, Is.Zero);
        Assert.That(await process.CountsAsync(box), Is.EqualTo("3 6 12"));
        Assert.That((await VerifyAsync(repair: false)).Drifted, Is.Zero);
    }

    [Test]
    public async Task Is_for_owners() => Assert.That(
        (await process.Service<Verification>().RunAsync(process.Workspace, Owner with { IsOwner = false }, "w.box", new VerificationRequest(), CancellationToken.None)).IsRefused, Is.True);

    private async Task<VerificationReport> VerifyAsync(bool repair) =>
        (await process.Service<Verification>().RunAsync(process.Workspace, Owner, "w.box", new VerificationRequest { Repair = repair }, CancellationToken.None)).Value;
}
