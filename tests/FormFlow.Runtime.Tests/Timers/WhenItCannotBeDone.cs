using FormFlow.Testing;

namespace FormFlow.Runtime.Tests.Timers;

/// <summary>What cannot be done is tried again later and given up at last, and keeps nothing else waiting.</summary>
[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public sealed class WhenItCannotBeDone<T>() : TimedSituation<T>(Flow)
    where T : TestDatabases, new()
{
    // The limit is five at most.
    private const string Flow =
        """
        { "label": "Orders", "form": "shop.order", "field": "stage", "pipelines": [ { "key": "usual", "label": "Usual",
          "stages": [ { "key": "new", "label": "New", "stay": { "limit": { "amount": 2, "unit": "hours" }, "onLate": [ { "actions": [ { "type": "comment", "text": "late" }, { "type": "setFields", "values": { "limit": { "formula": "count" } } } ] } ] } },
            { "key": "done", "label": "Done", "status": "won" } ],
          "transitions": [ { "key": "start", "label": "Start", "to": "new" }, { "key": "finish", "label": "Finish", "from": [ "new" ], "to": "done" } ] } ] }
        """;

    [Test]
    public async Task Others_are_done_and_it_is_done_itself_once_it_can_be()
    {
        var stuck = await Shop.CreateAsync("""{ "name": "Desk", "count": 6 }""");
        var free = await Shop.CreateAsync("""{ "name": "Desk", "count": 5 }""");
        await Shop.WorkAsync("2026-11-27T12:00:00+08:00");
        Assert.That(await Shop.CommentsAsync(stuck), Is.Empty, "nothing is half done");
        Assert.That(await Shop.CommentsAsync(free), Has.Count.EqualTo(1));
        Assert.That((await Shop.RowsAsync<string>("SELECT error FROM stage_timer WHERE attempts = 1")).Single(), Does.Contain("action.failed"));

        await Shop.UpdateAsync(stuck, """{ "count": 4 }""");
        await Shop.WorkAsync("2026-11-27T12:00:59+08:00");
        Assert.That(await Shop.CommentsAsync(stuck), Is.Empty, "not before the pause is over");
        await Shop.WorkAsync("2026-11-27T12:01:00+08:00");

        Assert.That(await Shop.CommentsAsync(stuck), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task It_is_given_up_after_many_tries_with_a_word_to_the_owner()
    {
        var stuck = await Shop.CreateAsync("""{ "name": "Desk", "count": 6 }""");
        for (var day = 27; day < 31; day++)
        {
            for (var minute = 0; minute < 24 * 60; minute += 5)
            {
                await Shop.WorkAsync($"2026-11-{day}T{minute / 60:00}:{minute % 60:00}:00+08:00");
            }
        }

        var (attempts, next, ended) = (await Shop.RowsAsync<(long, long?, long?)>("SELECT attempts, next_at, ended_at FROM stage_timer WHERE record = @stuck", new { stuck })).Single();
        Assert.That((attempts, next, ended is not null), Is.EqualTo((8L, (long?)null, true)));
        Assert.That(await Shop.CommentsAsync(stuck), Is.Empty);
        Assert.That((await Shop.RowsAsync<string>("SELECT parameters FROM notification WHERE member = 1")).Single(), Does.Contain("could not be done"));
    }
}
