using FormFlow.Testing;

namespace FormFlow.Runtime.Tests.Notifications;

/// <summary>Two processes on one database look at the same time.</summary>
[TestFixture]
public sealed class TellingDailyTogether
{
    private const int Members = 60;

    [Test]
    public async Task Tells_each_once()
    {
        var clock = new TestClock(new DateTimeOffset(2026, 10, 23, 10, 0, 0, TimeSpan.FromHours(2)));
        await using var databases = await TestDatabases.OpenAsync<PostgresDatabases>();
        await using var other = databases.Connect();
        await using var first = await DailyTeam.OpenAsync(clock, databases.Databases);
        await first.FoundAsync();
        for (var member = 3L; member < 3 + Members; member++)
        {
            await first.AddAsync(member, $"m{member}");
            await first.ChooseAsync("08:00", member: member);
            await first.GiveAsync("Call back", "2026-10-23", to: member);
        }

        await using var second = await DailyTeam.OpenAsync(clock, other);
        first.At("2026-10-24T08:00:00+02:00");

        await Task.WhenAll(Task.Run(first.LookAsync), Task.Run(second.LookAsync));

        // Ids tell who made them.
        var told = await first.RowsAsync<(long Node, long Told, long Members)>(
            "SELECT (id >> 12) & 1023, count(*), count(DISTINCT member) FROM notification WHERE kind = 'digest' GROUP BY 1");
        Assert.That(told.Sum(each => each.Told), Is.EqualTo(Members));
        Assert.That(told.Sum(each => each.Members), Is.EqualTo(Members));
        Assert.That(await first.RowsAsync<long>("SELECT count(*) FROM mail"), Is.EqualTo(new long[] { Members }));
    }
}
