using FormFlow.Engine.Records;
using FormFlow.Storage.Identity;

namespace FormFlow.Storage.Tests.Identity;

[TestFixture]
public sealed class MakingIds
{
    [Test]
    public async Task By_eight_threads_gives_each_his_own_and_only_larger_ones()
    {
        const int Each = 50_000;
        var ids = new IdGenerator(TimeProvider.System, 7);

        var made = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
        {
            var mine = new long[Each];
            for (var i = 0; i < Each; i++)
            {
                mine[i] = ids.Next();
            }

            return mine;
        })));

        Assert.That(made.SelectMany(mine => mine).Distinct().Count(), Is.EqualTo(8 * Each));
        Assert.That(made, Is.All.Ordered);
    }

    [Test]
    public void Goes_on_upwards_when_the_clock_is_set_back()
    {
        var clock = new SettableClock(new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero));
        var ids = new IdGenerator(clock, 0);
        var before = ids.Next();

        clock.Now = clock.Now.AddHours(-1);

        Assert.That(ids.Next(), Is.GreaterThan(before));
    }

    [Test]
    public void Borrows_from_the_next_millisecond_and_keeps_its_node()
    {
        var ids = new IdGenerator(new SettableClock(new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero)), 1023);

        var made = Enumerable.Range(0, 10_000).Select(_ => ids.Next()).ToArray();

        Assert.That(made, Is.Ordered.And.Unique);
        Assert.That(made.Select(id => (id >> 12) & 1023), Is.All.EqualTo(1023));
        Assert.That((made[^1] >> 22) - (made[0] >> 22), Is.EqualTo(2));
    }

    [Test]
    public void Two_nodes_never_make_the_same()
    {
        var clock = new SettableClock(new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero));
        var (one, other) = (new IdGenerator(clock, 1), new IdGenerator(clock, 2));

        Assert.That(Enumerable.Range(0, 5_000).SelectMany(_ => new[] { one.Next(), other.Next() }), Is.Unique);
    }

    [TestCase(-1)]
    [TestCase(1024)]
    public void A_node_outside_ten_bits_is_refused(int node) =>
        Assert.That(() => new IdGenerator(TimeProvider.System, node), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void Gives_what_can_be_shown_and_read_until_the_last_day()
    {
        var lastDay = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMilliseconds((1L << 41) - 1);
        var id = new IdGenerator(new SettableClock(lastDay), 1023).Next();

        Assert.That(id, Is.Positive);
        Assert.That(RecordId.TryParse(RecordId.Format(id), out var read), Is.True);
        Assert.That(read, Is.EqualTo(id));
    }

    private sealed class SettableClock(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
