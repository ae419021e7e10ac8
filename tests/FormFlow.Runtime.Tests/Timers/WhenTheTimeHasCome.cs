using FormFlow.Testing;

namespace FormFlow.Runtime.Tests.Timers;

/// <summary>What is due is done when its time has come, once, as the rules then have it.</summary>
[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public sealed class WhenTheTimeHasCome<T>() : TimedSituation<T>(Quote)
    where T : TestDatabases, new()
{
    // A quote unanswered for two working days reminds the owner, then his manager; one day later the order moves on.
    private const string Quote =
        """
        { "label": "Orders", "form": "shop.order", "field": "stage", "pipelines": [ { "key": "usual", "label": "Usual",
          "stages": [
            { "key": "new", "label": "New" },
            { "key": "quoted", "label": "Quoted", "stay": { "limit": { "amount": 2, "unit": "workingDays" }, "warnBefore": { "amount": 4, "unit": "workingHours" },
              "onWarn": [ { "type": "comment", "text": "soon" } ],
              "onLate": [ { "actions": [ { "type": "comment", "text": "owner: {name}" } ] }, { "after": { "amount": 1, "unit": "workingDays" }, "actions": [ { "type": "comment", "text": "manager: {name}" } ] } ] } },
            { "key": "asked", "label": "Asked" }, { "key": "won", "label": "Won", "status": "won" }, { "key": "lost", "label": "Lost", "status": "lost" } ],
          "transitions": [
            { "key": "start", "label": "Start", "to": "new" }, { "key": "quote", "label": "Quote", "from": [ "new" ], "to": "quoted" }, { "key": "again", "label": "Quote again", "from": [ "asked" ], "to": "quoted", "kind": "back" }, { "key": "answer", "label": "Answer", "from": [ "quoted" ], "to": "asked" },
            { "key": "win", "label": "Win", "from": [ "asked", "quoted" ], "to": "won" }, { "key": "lose", "label": "Lose", "from": [ "new", "asked" ], "to": "lost" },
            { "key": "expire", "label": "Expire", "from": [ "quoted" ], "to": "lost", "actions": [ { "type": "comment", "text": "expired" } ], "automatic": { "after": { "amount": 4, "unit": "workingDays" } } } ] } ],
          "timers": [
            { "type": "beforeDate", "key": "soon", "label": "Soon", "field": "wanted", "before": { "amount": 1, "unit": "days" }, "when": { "field": "urgent", "op": "eq", "value": true }, "actions": [ { "type": "comment", "text": "wanted tomorrow" } ] },
            { "type": "noActivity", "key": "quiet", "label": "Quiet", "after": { "amount": 30, "unit": "days" }, "actions": [ { "type": "setFields", "values": { "count": { "formula": "(count ?? 0) + 1" } } } ] } ] }
        """;

    [Test]
    public async Task Over_a_weekend_and_a_holiday_the_owner_is_reminded_first_and_then_the_manager()
    {
        var order = await Shop.CreateAsync();
        Shop.At("2026-11-27T17:00:00+08:00");
        await Shop.TakeAsync(order, "quote");

        // Monday 30 November is a holiday: Tuesday and Wednesday are the two days.
        Assert.That(
            (await Shop.WaitingAsync(order)).Where(timer => !timer.StartsWith("timer", StringComparison.Ordinal)),
            Is.EqualTo(new[] { "stay.warn Wed 12-02 13:00", "stay.late.0 Wed 12-02 17:00", "stay.late.1 Thu 12-03 17:00", "transition.expire Fri 12-04 17:00" }));
        await Shop.WorkAsync("2026-12-02T12:59:59+08:00");
        Assert.That(await Shop.CommentsAsync(order), Is.Empty);
        await Shop.WorkAsync("2026-12-02T13:00:00+08:00");
        await Shop.WorkAsync("2026-12-02T16:59:59+08:00");
        Assert.That(await Shop.CommentsAsync(order), Is.EqualTo(new[] { "soon timer:shop.orders/stay.warn" }));
        await Shop.WorkAsync("2026-12-02T17:00:00+08:00");
        await Shop.WorkAsync("2026-12-03T16:59:59+08:00");
        Assert.That((await Shop.CommentsAsync(order))[1..], Is.EqualTo(new[] { "owner: Desk timer:shop.orders/stay.late.0" }));
        await Shop.WorkAsync("2026-12-03T17:00:00+08:00");
        await Shop.WorkAsync("2026-12-03T23:00:00+08:00");
        Assert.That((await Shop.CommentsAsync(order))[2..], Is.EqualTo(new[] { "manager: Desk timer:shop.orders/stay.late.1" }));
    }

    [Test]
    public async Task The_record_moves_on_and_its_history_says_why()
    {
        var order = await Shop.CreateAsync();
        await Shop.TakeAsync(order, "quote");
        await Shop.WorkAsync("2026-12-10T09:00:00+08:00");

        Assert.That(await Shop.StaysAsync(order), Is.EqualTo(new[] { "new by hand", "quoted by hand", "lost timer:shop.orders/transition.expire" }));
        Assert.That(await Shop.CommentsAsync(order), Has.Exactly(1).StartsWith("expired "));
        Assert.That(await Shop.WaitingAsync(order), Is.Empty);
    }

    [Test]
    public async Task What_is_answered_in_time_is_let_go_and_begins_anew_with_the_next_stay()
    {
        var order = await Shop.CreateAsync();
        await Shop.TakeAsync(order, "quote");
        Shop.At("2026-12-01T10:00:00+08:00");
        await Shop.TakeAsync(order, "answer");
        await Shop.WorkAsync("2026-12-08T10:00:00+08:00");
        Assert.That(await Shop.CommentsAsync(order), Is.Empty);

        await Shop.TakeAsync(order, "again", "They want another one.");
        await Shop.WorkAsync("2026-12-10T10:00:00+08:00");

        Assert.That((await Shop.CommentsAsync(order)).Select(comment => comment.Split(' ')[0]), Is.EqualTo(new[] { "soon", "owner:" }));
    }

    [Test]
    public async Task What_follows_a_date_follows_its_changes_and_outlives_moves()
    {
        var order = await Shop.CreateAsync("""{ "name": "Desk", "urgent": true, "wanted": "2026-12-10" }""");
        await Shop.UpdateAsync(order, """{ "wanted": "2026-12-20" }""");
        await Shop.WorkAsync("2026-12-10T09:00:00+08:00");
        Assert.That(await Shop.CommentsAsync(order), Is.Empty);
        await Shop.UpdateAsync(order, """{ "urgent": false }""");
        await Shop.WorkAsync("2026-12-19T09:00:00+08:00");
        Assert.That(await Shop.CommentsAsync(order), Is.Empty, "not for this record");

        await Shop.UpdateAsync(order, """{ "urgent": true }""");
        await Shop.WorkAsync("2026-12-19T09:30:00+08:00");
        await Shop.TakeAsync(order, "quote");
        await Shop.UpdateAsync(order, """{ "name": "Table" }""");
        await Shop.WorkAsync("2026-12-19T10:00:00+08:00");

        Assert.That(await Shop.CommentsAsync(order), Is.EqualTo(new[] { "wanted tomorrow timer:shop.orders/timer.soon" }));
    }

    [Test]
    public async Task Nothing_is_due_for_a_record_in_the_bin_and_all_is_again_when_it_comes_back()
    {
        var order = await Shop.CreateAsync();
        await Shop.TakeAsync(order, "quote");
        var before = await Shop.WaitingAsync(order);
        await Shop.DeleteAsync(order);
        Assert.That(await Shop.WaitingAsync(order), Is.Empty);
        await Shop.WorkAsync("2026-12-02T18:00:00+08:00");

        await Shop.DeleteAsync(order, back: true);

        Assert.That((await Shop.WaitingAsync(order)).Where(timer => !timer.StartsWith("timer", StringComparison.Ordinal)), Is.EqualTo(before.Where(timer => !timer.StartsWith("timer", StringComparison.Ordinal))));
        await Shop.WorkAsync();
        Assert.That(await Shop.CommentsAsync(order), Has.Count.EqualTo(2), "the warning and the limit passed meanwhile");
    }

    [Test]
    public async Task An_action_that_changes_the_record_counts_as_something_that_happened_to_it()
    {
        var order = await Shop.CreateAsync();

        await Shop.WorkAsync("2026-12-27T10:00:00+08:00");
        await Shop.WorkAsync("2026-12-28T10:00:00+08:00");
        await Shop.WorkAsync("2027-01-26T10:00:00+08:00");

        Assert.That(await Shop.WaitingAsync(order), Is.EqualTo(new[] { "timer.quiet Thu 02-25 10:00" }));
        Assert.That(await Shop.RowsAsync<string>("SELECT cause FROM journal WHERE record = @order AND kind = 'record.updated' ORDER BY seq", new { order }), Is.EqualTo(new[] { "timer:shop.orders/timer.quiet", "timer:shop.orders/timer.quiet" }));
    }
}
