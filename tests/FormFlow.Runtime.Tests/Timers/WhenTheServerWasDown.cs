using FormFlow.Testing;

namespace FormFlow.Runtime.Tests.Timers;

/// <summary>What passed while nothing ran is made up for as each timer says.</summary>
[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public sealed class WhenTheServerWasDown<T>() : TimedSituation<T>(Flow)
    where T : TestDatabases, new()
{
    private const string Flow =
        """
        { "label": "Orders", "form": "shop.order", "field": "stage", "pipelines": [ { "key": "usual", "label": "Usual",
          "stages": [ { "key": "new", "label": "New" }, { "key": "done", "label": "Done", "status": "won" } ],
          "transitions": [ { "key": "start", "label": "Start", "to": "new" }, { "key": "finish", "label": "Finish", "from": [ "new" ], "to": "done" } ] } ],
          "timers": [
            { "type": "schedule", "key": "each", "label": "Each", "at": "09:00", "actions": [ { "type": "comment", "text": "each" } ] },
            { "type": "schedule", "key": "once", "label": "Once", "at": "09:00", "catchUp": "runOnce", "actions": [ { "type": "comment", "text": "once" } ] },
            { "type": "schedule", "key": "none", "label": "None", "at": "09:00", "catchUp": "skip", "actions": [ { "type": "comment", "text": "none" } ] },
            { "type": "afterDate", "key": "visit", "label": "Visit", "field": "wanted", "at": "09:00", "after": { "amount": 0, "unit": "days" }, "actions": [ { "type": "comment", "text": "visit" } ] },
            { "type": "afterDate", "key": "greet", "label": "Greet", "field": "wanted", "at": "09:00", "after": { "amount": 0, "unit": "days" }, "catchUp": "skip", "actions": [ { "type": "comment", "text": "greet" } ] } ] }
        """;

    [Test]
    public async Task Three_days_are_made_up_for_each_once_or_not_at_all()
    {
        var order = await Shop.CreateAsync("""{ "name": "Desk", "wanted": "2026-11-29" }""");
        await Shop.WorkAsync("2026-11-30T10:00:00+08:00");
        Assert.That(await TextsAsync(order), Is.EqualTo(new[] { "each", "each", "each", "once", "visit" }));

        await Shop.WorkAsync("2026-12-01T09:05:00+08:00");
        Assert.That(await TextsAsync(order), Is.EqualTo(new[] { "each", "each", "each", "each", "none", "once", "once", "visit" }), "a little late is on time");
    }

    [Test]
    public async Task Records_made_since_and_those_it_is_not_for_are_left_alone()
    {
        var done = await Shop.CreateAsync();
        await Shop.TakeAsync(done, "finish");
        Shop.At("2026-11-30T10:00:00+08:00");
        var late = await Shop.CreateAsync();

        await Shop.WorkAsync();

        Assert.That(await TextsAsync(done), Is.Empty);
        Assert.That(await TextsAsync(late), Is.Empty);
    }

    [Test]
    public async Task A_schedule_that_changed_begins_when_it_was_published()
    {
        var order = await Shop.CreateAsync();
        Shop.At("2026-11-27T20:00:00+08:00");
        await Shop.PublishAsync(Flow.Replace("\"at\": \"09:00\", \"actions\": [ { \"type\": \"comment\", \"text\": \"each\" } ]", "\"at\": \"18:00\", \"actions\": [ { \"type\": \"comment\", \"text\": \"evening\" } ]", StringComparison.Ordinal));
        await Shop.WorkAsync("2026-11-27T20:01:00+08:00");
        Assert.That(await TextsAsync(order), Is.Empty);

        await Shop.WorkAsync("2026-11-28T18:00:00+08:00");

        Assert.That(await TextsAsync(order), Is.EqualTo(new[] { "evening", "once" }));
    }

    [Test]
    public async Task What_is_told_of_the_past_was_taken_care_of_then()
    {
        var order = await Shop.CreateAsync("""{ "name": "Desk", "wanted": "2026-11-20" }""", Shop.Clock.Now.AddDays(-10));
        var coming = await Shop.CreateAsync("""{ "name": "Desk", "wanted": "2026-11-28" }""", Shop.Clock.Now.AddDays(-10));

        await Shop.WorkAsync("2026-11-27T10:01:00+08:00");
        Assert.That(await TextsAsync(order), Is.Empty);
        await Shop.WorkAsync("2026-11-28T09:00:00+08:00");

        Assert.That(await TextsAsync(order), Is.EqualTo(new[] { "each", "none", "once" }));
        Assert.That(await TextsAsync(coming), Is.EqualTo(new[] { "each", "greet", "none", "once", "visit" }));
    }

    private async Task<IEnumerable<string>> TextsAsync(long order) => (await Shop.CommentsAsync(order)).Select(comment => comment.Split(' ')[0]).Order(StringComparer.Ordinal);
}
