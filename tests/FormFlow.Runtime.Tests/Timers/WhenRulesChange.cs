using FormFlow.Runtime.Documents;
using FormFlow.Testing;

namespace FormFlow.Runtime.Tests.Timers;

/// <summary>What is due follows the workflow and the calendar that are published.</summary>
[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public sealed class WhenRulesChange<T>
    where T : TestDatabases, new()
{
    private const string Flow =
        """
        { "label": "Orders", "form": "shop.order", "field": "stage", "pipelines": [ { "key": "usual", "label": "Usual",
          "stages": [ { "key": "new", "label": "New", "stay": { "limit": { "amount": 2, "unit": "workingDays" }, "onLate": [ { "actions": [ { "type": "comment", "text": "late" } ] } ] } },
            { "key": "done", "label": "Done", "status": "won" } ],
          "transitions": [ { "key": "start", "label": "Start", "to": "new" }, { "key": "finish", "label": "Finish", "from": [ "new" ], "to": "done" } ] } ] }
        """;

    private T databases = null!;
    private TimedShop shop = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        databases = await TestDatabases.OpenAsync<T>();
        shop = await TimedShop.OpenAsync(new TestClock(new DateTimeOffset(2026, 11, 25, 10, 0, 0, TimeSpan.FromHours(8))), databases.Databases);
        await shop.FoundAsync(Flow);
    }

    [TearDown]
    public async Task CloseAsync()
    {
        await shop.DisposeAsync();
        await databases.DisposeAsync();
    }

    [Test]
    public async Task Saved_records_follow_a_new_limit_and_the_plan_counts_their_timers()
    {
        await shop.CreateManyAsync(600);
        var order = await shop.CreateAsync();
        Assert.That(await shop.WaitingAsync(order), Is.EqualTo(new[] { "stay.late.0 Fri 11-27 10:00" }));

        var longer = Flow.Replace("\"amount\": 2", "\"amount\": 3", StringComparison.Ordinal);
        Assert.That(await shop.PlannedAsync(DocumentKind.Workflow, "shop.orders", longer), Is.EqualTo(601));
        await shop.PublishAsync(longer);

        // Monday 30 November is a holiday.
        Assert.That(await shop.WaitingAsync(order), Is.EqualTo(new[] { "stay.late.0 Tue 12-01 10:00" }));
        Assert.That(await shop.RowsAsync<long>("SELECT count(DISTINCT due) FROM stage_timer"), Is.EqualTo(new[] { 1 }));
        Assert.That(await shop.RowsAsync<long>("SELECT max(version) FROM journal WHERE record = @order", new { order }), Is.EqualTo(new[] { 1 }), "nothing is written of records that stay as they are");
    }

    [Test]
    public async Task Saved_records_follow_a_new_calendar()
    {
        var order = await shop.CreateAsync();

        var closed = TimedShop.Calendar.Replace("2026-11-30", "2026-11-27", StringComparison.Ordinal);
        Assert.That(await shop.PlannedAsync(DocumentKind.Calendar, "shop.default", closed), Is.EqualTo(1));
        await shop.PublishAsync(Flow);

        Assert.That(await shop.WaitingAsync(order), Is.EqualTo(new[] { "stay.late.0 Mon 11-30 10:00" }));
    }

    [Test]
    public async Task What_was_done_by_the_old_rule_is_not_done_again_where_the_new_one_tells_the_same()
    {
        var order = await shop.CreateAsync();
        await shop.WorkAsync("2026-11-27T10:00:00+08:00");

        var other = Flow.Replace("\"late\"", "\"too late\"", StringComparison.Ordinal);
        Assert.That(await shop.PlannedAsync(DocumentKind.Workflow, "shop.orders", other), Is.Zero, "when it is due is the same");
        await shop.PublishAsync(other);
        await shop.WorkAsync("2026-12-27T10:00:00+08:00");

        Assert.That(await shop.CommentsAsync(order), Is.EqualTo(new[] { "late timer:shop.orders/stay.late.0" }));
    }

    [Test]
    public async Task A_rule_that_is_gone_leaves_nothing_to_be_done()
    {
        var order = await shop.CreateAsync();

        await shop.PublishAsync(Flow.Replace(", \"stay\": { \"limit\": { \"amount\": 2, \"unit\": \"workingDays\" }, \"onLate\": [ { \"actions\": [ { \"type\": \"comment\", \"text\": \"late\" } ] } ] }", string.Empty, StringComparison.Ordinal));
        await shop.WorkAsync("2026-12-27T10:00:00+08:00");

        Assert.That(await shop.WaitingAsync(order), Is.Empty);
        Assert.That(await shop.CommentsAsync(order), Is.Empty);
    }
}
