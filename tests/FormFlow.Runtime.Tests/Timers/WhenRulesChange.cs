using FormFlow.Runtime.Documents;
using FormFlow.Testing;

namespace FormFlow.Runtime.Tests.Timers;

/// <summary>What is due follows the workflow and the calendar that are published.</summary>
[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public sealed class WhenRulesChange<T>() : TimedSituation<T>(Flow, "2026-11-25T10:00:00+08:00")
    where T : TestDatabases, new()
{
    private const string Flow =
        """
        { "label": "Orders", "form": "shop.order", "field": "stage", "pipelines": [ { "key": "usual", "label": "Usual",
          "stages": [ { "key": "new", "label": "New", "stay": { "limit": { "amount": 2, "unit": "workingDays" }, "onLate": [ { "actions": [ { "type": "comment", "text": "late" } ] } ] } },
            { "key": "done", "label": "Done", "status": "won" } ],
          "transitions": [ { "key": "start", "label": "Start", "to": "new" }, { "key": "finish", "label": "Finish", "from": [ "new" ], "to": "done" } ] } ] }
        """;

    [Test]
    public async Task Saved_records_follow_a_new_limit_and_the_plan_counts_their_timers()
    {
        await Shop.CreateManyAsync(600);
        var order = await Shop.CreateAsync();
        Assert.That(await Shop.WaitingAsync(order), Is.EqualTo(new[] { "stay.late.0 Fri 11-27 10:00" }));

        var longer = Flow.Replace("\"amount\": 2", "\"amount\": 3", StringComparison.Ordinal);
        Assert.That(await Shop.PlannedAsync(DocumentKind.Workflow, "shop.orders", longer), Is.EqualTo(601));
        await Shop.PublishAsync(longer);

        // Monday 30 November is a holiday.
        Assert.That(await Shop.WaitingAsync(order), Is.EqualTo(new[] { "stay.late.0 Tue 12-01 10:00" }));
        Assert.That(await Shop.RowsAsync<long>("SELECT count(DISTINCT due) FROM stage_timer"), Is.EqualTo(new[] { 1 }));
        Assert.That(await Shop.RowsAsync<long>("SELECT max(version) FROM journal WHERE record = @order", new { order }), Is.EqualTo(new[] { 1 }), "nothing is written of records that stay as they are");
    }

    [Test]
    public async Task Saved_records_follow_a_new_calendar()
    {
        var order = await Shop.CreateAsync();

        var closed = TimedShop.Calendar.Replace("2026-11-30", "2026-11-27", StringComparison.Ordinal);
        Assert.That(await Shop.PlannedAsync(DocumentKind.Calendar, "shop.default", closed), Is.EqualTo(1));
        await Shop.PublishAsync(Flow);

        Assert.That(await Shop.WaitingAsync(order), Is.EqualTo(new[] { "stay.late.0 Mon 11-30 10:00" }));
    }

    [Test]
    public async Task What_was_done_by_the_old_rule_is_not_done_again_where_the_new_one_tells_the_same()
    {
        var order = await Shop.CreateAsync();
        await Shop.WorkAsync("2026-11-27T10:00:00+08:00");

        var other = Flow.Replace("\"late\"", "\"too late\"", StringComparison.Ordinal);
        Assert.That(await Shop.PlannedAsync(DocumentKind.Workflow, "shop.orders", other), Is.Zero, "when it is due is the same");
        await Shop.PublishAsync(other);
        await Shop.WorkAsync("2026-12-27T10:00:00+08:00");

        Assert.That(await Shop.CommentsAsync(order), Is.EqualTo(new[] { "late timer:shop.orders/stay.late.0" }));
    }

    [Test]
    public async Task A_rule_that_is_gone_leaves_nothing_to_be_done()
    {
        var order = await Shop.CreateAsync();

        await Shop.PublishAsync(Flow.Replace(", \"stay\": { \"limit\": { \"amount\": 2, \"unit\": \"workingDays\" }, \"onLate\": [ { \"actions\": [ { \"type\": \"comment\", \"text\": \"late\" } ] } ] }", string.Empty, StringComparison.Ordinal));
        await Shop.WorkAsync("2026-12-27T10:00:00+08:00");

        Assert.That(await Shop.WaitingAsync(order), Is.Empty);
        Assert.That(await Shop.CommentsAsync(order), Is.Empty);
    }
}
