using FormFlow.Testing;

namespace FormFlow.Runtime.Tests.Timers;

/// <summary>Processes die between any two commits and within them; others go on. Everything due is done once.</summary>
[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public sealed class WhenProcessesDie<T>
    where T : TestDatabases, new()
{
    private const string Flow =
        """
        { "label": "Orders", "form": "shop.order", "field": "stage", "pipelines": [ { "key": "usual", "label": "Usual",
          "stages": [
            { "key": "new", "label": "New", "stay": { "limit": { "amount": 2, "unit": "hours" }, "warnBefore": { "amount": 1, "unit": "hours" },
              "onWarn": [ { "type": "comment", "text": "soon" }, { "type": "setFields", "values": { "count": { "formula": "(count ?? 0) + 1" } } } ],
              "onLate": [ { "actions": [ { "type": "comment", "text": "late" } ] } ] } },
            { "key": "passed", "label": "Passed" }, { "key": "done", "label": "Done", "status": "won" } ],
          "transitions": [
            { "key": "start", "label": "Start", "to": "new" },
            { "key": "pass", "label": "Pass", "from": [ "new" ], "to": "passed", "actions": [ { "type": "setFields", "values": { "urgent": true } } ], "automatic": { "after": { "amount": 3, "unit": "hours" } } },
            { "key": "finish", "label": "Finish", "from": [ "passed" ], "to": "done", "automatic": { "onChange": { "field": "urgent", "op": "eq", "value": true } } } ] } ],
          "timers": [ { "type": "schedule", "key": "daily", "label": "Daily", "at": "12:00", "when": { "field": "name", "op": "notEmpty" }, "actions": [ { "type": "comment", "text": "noon" } ] } ] }
        """;

    private static readonly DateTimeOffset Morning = new(2026, 11, 27, 8, 0, 0, TimeSpan.FromHours(8));

    private T databases = null!;
    private TestClock clock = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        databases = await TestDatabases.OpenAsync<T>();
        clock = new TestClock(Morning);
        await using var shop = await TimedShop.OpenAsync(clock, databases.Databases);
        await shop.FoundAsync(Flow);
    }

    [TearDown]
    public async Task CloseAsync() => await databases.DisposeAsync();

    [Test]
    public async Task Nothing_is_lost_or_done_twice_wherever_they_die([Values] DyingDatabase.Moment moment)
    {
        const int Orders = 8;
        await using (var shop = await TimedShop.OpenAsync(clock, databases.Databases))
        {
            await shop.CreateManyAsync(Orders);
        }

        // Each process gets a write further than the one before; leases of the dead end meanwhile.
        var died = 0;
        for (var isDead = true; isDead; died++)
        {
            clock.Now = Morning.AddHours(5).AddSeconds(20 * died);
            isDead = await DieAsync(died + 1, moment);
        }

        await using var last = await TimedShop.OpenAsync(clock, databases.Databases);
        TestContext.Out.WriteLine($"{died - 1} processes died");
        Assert.That(died, Is.GreaterThan(5));
        await AssertDoneAsync(last, Orders);
    }

    [Test]
    public async Task A_schedule_reaches_each_of_many_records_once()
    {
        const int Orders = 1_100;
        await using (var shop = await TimedShop.OpenAsync(clock, databases.Databases))
        {
            await shop.CreateManyAsync(1_000);
            await shop.CreateManyAsync(Orders - 1_000);
        }

        // Spreading takes three writes, and so much is enough to die at each of them in each way.
        var noon = Morning.AddHours(4).AddMinutes(1);
        for (var write = 1; write <= 4; write++)
        {
            foreach (var moment in Enum.GetValues<DyingDatabase.Moment>())
            {
                clock.Now = noon += TimeSpan.FromSeconds(20);
                await DieAsync(write, moment);
            }
        }

        clock.Now = noon.AddSeconds(20);
        await using var last = await TimedShop.OpenAsync(clock, databases.Databases);
        await last.TakeOverAsync();
        await last.WorkAsync();
        await AssertDoneAsync(last, Orders);
    }

    // What a process does until it dies; whether it died.
    private async Task<bool> DieAsync(int write, DyingDatabase.Moment moment)
    {
        DyingDatabase? dying = null;
        await using var shop = await TimedShop.OpenAsync(clock, databases.Databases, database => dying = new DyingDatabase(database, write, moment));
        try
        {
            await shop.WorkAsync();
        }
        catch (DyingDatabase.DeadException)
        {
            // As told.
        }

        return dying!.IsDead;
    }

    private static async Task AssertDoneAsync(TimedShop shop, int orders)
    {
        Assert.That(
            await shop.RowsAsync<string>("SELECT text || ' ' || cause || ' ' || CAST(count(*) AS text) || ' ' || CAST(count(DISTINCT record) AS text) FROM comment GROUP BY text, cause ORDER BY text"),
            Is.EqualTo(new[] { $"late timer:shop.orders/stay.late.0 {orders} {orders}", $"noon timer:shop.orders/schedule.daily {orders} {orders}", $"soon timer:shop.orders/stay.warn {orders} {orders}" }));
        Assert.That(
            await shop.RowsAsync<string>("SELECT f_stage || ' ' || coalesce(f_rule, '') || ' ' || CAST(count(*) AS text) FROM r_stage_stay GROUP BY f_stage, f_rule ORDER BY min(id)"),
            Has.Count.EqualTo(3).And.All.EndsWith($" {orders}"), "every stage once");
        Assert.That(await shop.RowsAsync<string>("SELECT cause FROM journal WHERE kind = 'record.updated' GROUP BY record, cause HAVING count(*) <> CASE WHEN cause LIKE '%/stay.warn' THEN 1 ELSE count(*) END"), Is.Empty, "counted once");
        Assert.That(await shop.RowsAsync<long>("SELECT count(*) FROM stage_timer WHERE ended_at IS NULL"), Is.EqualTo(new[] { 0 }));
        Assert.That(await shop.RowsAsync<long>("SELECT count(*) FROM stage_timer WHERE attempts > 0"), Is.EqualTo(new[] { 0 }));
    }
}
