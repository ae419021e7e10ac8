using FormFlow.Testing;

namespace FormFlow.Runtime.Tests.Timers;

/// <summary>What passed while nothing ran is made up for as each timer says.</summary>
[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public sealed class WhenTheServerWasDown<T>
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

    private T databases = null!;
    private TimedShop shop = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        databases = await TestDatabases.OpenAsync<T>();
        shop = await TimedShop.OpenAsync(new TestClock(new DateTimeOffset(2026, 11, 27, 10, 0, 0, TimeSpan.FromHours(8))), databases.Databases);
        await shop.FoundAsync(Flow);
    }

    [TearDown]
    public async Task CloseAsync()
    {
        await shop.DisposeAsync();
        await databases.DisposeAsync();
    }

    [Test]
    public async Task Three_days_are_made_up_for_each_once_or_not_at_all()
    {
        var order = await shop.CreateAsync("""{ "name": "Desk", "wanted": "2026-11-29" }""");
        await shop.WorkAsync("2026-11-30T10:00:00+08:00");
        Assert.That(await TextsAsync(order), Is.EqualTo(new[] { "each", "each", "each", "once", "visit" }));

        await shop.WorkAsync("2026-12-01T09:05:00+08:00");
        Assert.That(await TextsAsync(order), Is.EqualTo(new[] { "each", "each", "each", "each", "none", "once", "once", "visit" }), "a little late is on time");
    }

    [Test]
    public async Task Records_made_since_and_those_it_is_not_for_are_left_alone()
    {
        var done = await shop.CreateAsync();
        await shop.TakeAsync(done, "finish");
        shop.At("2026-11-30T10:00:00+08:00");
        var late = await shop.CreateAsync();

        await shop.WorkAsync();

        Assert.That(await TextsAsync(done), Is.Empty);
        Assert.That(await TextsAsync(late), Is.Empty);
    }

    [Test]
    public async Task A_schedule_that_changed_begins_when_it_was_published()
    {
        var order = await shop.CreateAsync();
        shop.At("2026-11-27T20:00:00+08:00");
        await shop.PublishAsync(Flow.Replace("\"at\": \"09:00\", \"actions\": [ { \"type\": \"comment\", \"text\": \"each\" } ]", "\"at\": \"18:00\", \"actions\": [ { \"type\": \"comment\", \"text\": \"evening\" } ]", StringComparison.Ordinal));
        await shop.WorkAsync("2026-11-27T20:01:00+08:00");
        Assert.That(await TextsAsync(order), Is.Empty);

        await shop.WorkAsync("2026-11-28T18:00:00+08:00");

        Assert.That(await TextsAsync(order), Is.EqualTo(new[] { "evening", "once" }));
    }

    [Test]
    public async Task What_is_told_of_the_past_was_taken_care_of_then()
    {
        var order = await shop.CreateAsync("""{ "name": "Desk", "wanted": "2026-11-20" }""", shop.Clock.Now.AddDays(-10));
        var coming = await shop.CreateAsync("""{ "name": "Desk", "wanted": "2026-11-28" }""", shop.Clock.Now.AddDays(-10));

        await shop.WorkAsync("2026-11-27T10:01:00+08:00");
        Assert.That(await TextsAsync(order), Is.Empty);
        await shop.WorkAsync("2026-11-28T09:00:00+08:00");

        Assert.That(await TextsAsync(order), Is.EqualTo(new[] { "each", "none", "once" }));
        Assert.That(await TextsAsync(coming), Is.EqualTo(new[] { "each", "greet", "none", "once", "visit" }));
    }

    private async Task<IEnumerable<string>> TextsAsync(long order) => (await shop.CommentsAsync(order)).Select(comment => comment.Split(' ')[0]).Order(StringComparer.Ordinal);
}
