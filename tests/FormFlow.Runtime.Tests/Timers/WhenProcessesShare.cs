using FormFlow.Testing;

namespace FormFlow.Runtime.Tests.Timers;

/// <summary>Two processes on one database share what is due; what one took when it died, the other does when the lease is over.</summary>
[TestFixture]
public sealed class WhenProcessesShare
{
    private const int Orders = 900;

    private const string Flow =
        """
        { "label": "Orders", "form": "shop.order", "field": "stage", "pipelines": [ { "key": "usual", "label": "Usual",
          "stages": [ { "key": "new", "label": "New", "stay": { "limit": { "amount": 2, "unit": "hours" }, "onLate": [ { "actions": [ { "type": "comment", "text": "late" } ] } ] } },
            { "key": "done", "label": "Done", "status": "won" } ],
          "transitions": [ { "key": "start", "label": "Start", "to": "new" }, { "key": "finish", "label": "Finish", "from": [ "new" ], "to": "done" } ] } ] }
        """;

    private readonly TestClock clock = new(new DateTimeOffset(2026, 11, 27, 8, 0, 0, TimeSpan.FromHours(8)));
    private PostgresDatabases databases = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        databases = await TestDatabases.OpenAsync<PostgresDatabases>();
        await using var shop = await TimedShop.OpenAsync(clock, databases.Databases);
        await shop.FoundAsync(Flow);
        await shop.CreateManyAsync(Orders);
        clock.Now += TimeSpan.FromHours(3);
    }

    [TearDown]
    public async Task CloseAsync() => await databases.DisposeAsync();

    [Test]
    public async Task Each_is_done_by_one_of_them()
    {
        await using var other = databases.Connect();
        await using var first = await TimedShop.OpenAsync(clock, databases.Databases);
        await using var second = await TimedShop.OpenAsync(clock, other);

        await Task.WhenAll(Task.Run(first.WorkAsync), Task.Run(second.WorkAsync));

        // Ids tell who made them.
        var done = await first.RowsAsync<(long Node, long Comments, long Records)>("SELECT (id >> 12) & 1023, count(*), count(DISTINCT record) FROM comment GROUP BY 1");
        Assert.That(done, Has.Count.EqualTo(2));
        Assert.That(done.Sum(each => each.Comments), Is.EqualTo(Orders));
        Assert.That(done.Sum(each => each.Records), Is.EqualTo(Orders));
    }

    [Test]
    public async Task What_a_dead_one_took_is_done_after_seconds()
    {
        await using var other = databases.Connect();
        await using var dying = await TimedShop.OpenAsync(clock, other, database => new DyingDatabase(database, 20, DyingDatabase.Moment.Within));
        Assert.That(dying.WorkAsync, Throws.TypeOf<DyingDatabase.DeadException>());
        await using var living = await TimedShop.OpenAsync(clock, databases.Databases);

        await living.WorkAsync();
        Assert.That(await CountAsync(living), Is.InRange(Orders - 500, Orders - 1));
        clock.Now += TimeSpan.FromSeconds(15);
        await living.WorkAsync();

        Assert.That(await CountAsync(living), Is.EqualTo(Orders));
    }

    private static async Task<long> CountAsync(TimedShop shop) => (await shop.RowsAsync<long>("SELECT count(*) FROM comment")).Single();
}
