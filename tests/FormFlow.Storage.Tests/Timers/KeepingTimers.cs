using FormFlow.Storage.Timers;
using FormFlow.Storage.Workspaces;
using FormFlow.Testing;

namespace FormFlow.Storage.Tests.Timers;

[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public sealed class KeepingTimers<T>
    where T : TestDatabases, new()
{
    private T databases = null!;
    private Database workspace = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        databases = await TestDatabases.OpenAsync<T>();
        workspace = await databases.WorkspaceAsync();
    }

    [TearDown]
    public async Task CloseAsync() => await databases.DisposeAsync();

    [Test]
    public async Task One_is_there_once_until_it_is_dropped()
    {
        await AddAsync(Timer(1, record: 7, due: 100), Timer(2, record: 7, due: 200), Timer(3, record: 8, due: 50));
        await AddAsync(Timer(4, record: 7, due: 100), Timer(5, record: 7, due: 100) with { Stay = 2 });

        Assert.That((await OfAsync(7)).Select(timer => (timer.Id, timer.Due, timer.NextAt)), Is.EquivalentTo(new (long, long, long?)[] { (1, 100, 100), (2, 200, 200), (5, 100, 100) }));
        await WriteAsync(session => StageTimerStore.RemoveAsync(session, [1L, 5L]));
        Assert.That((await OfAsync(7, 8)).Select(timer => timer.Id), Is.EquivalentTo(new[] { 2, 3 }));
        await WriteAsync(session => StageTimerStore.RemoveOfAsync(session, 7));
        Assert.That((await OfAsync(7, 8)).Select(timer => timer.Id), Is.EqualTo(new[] { 3 }));
    }

    [Test]
    public async Task One_may_be_taken_care_of_from_the_beginning()
    {
        await AddAsync(Timer(1, record: 7, due: 100) with { EndedAt = 100 });

        Assert.That(await ClaimAsync(lease: 11, now: 1_000, until: 2_000, take: 10), Is.Empty);
        Assert.That((await OfAsync(7)).Single(), Is.EqualTo(Timer(1, record: 7, due: 100) with { EndedAt = 100 }));
    }

    [Test]
    public async Task Those_whose_time_has_come_are_taken_the_earliest_first_and_by_one_alone()
    {
        await AddAsync(Timer(1, record: 7, due: 300), Timer(2, record: 8, due: 100), Timer(3, record: 9, due: 200), Timer(4, record: 9, due: 400));

        var first = await ClaimAsync(lease: 11, now: 300, until: 1_000, take: 2);
        var second = await ClaimAsync(lease: 12, now: 300, until: 1_000, take: 10);

        Assert.That(first.Select(timer => timer.Id), Is.EqualTo(new[] { 2, 3 }));
        Assert.That(second.Select(timer => timer.Id), Is.EqualTo(new[] { 1 }));
        Assert.That(await ReadAsync(StageTimerStore.NextAsync), Is.EqualTo(400));
        Assert.That((await ClaimAsync(lease: 13, now: 1_000, until: 2_000, take: 10)).Select(timer => timer.Id), Is.EqualTo(new[] { 2, 3, 1, 4 }), "leases that ended");
    }

    [Test]
    public async Task Only_who_holds_the_lease_ends_one_and_it_stays_ended()
    {
        await AddAsync(Timer(1, record: 7, due: 100));
        await ClaimAsync(lease: 11, now: 100, until: 200, take: 1);
        await ClaimAsync(lease: 12, now: 200, until: 300, take: 1);

        Assert.That(await EndAsync(1, lease: 11, now: 210), Is.False, "the lease was lost");
        Assert.That(await FailAsync(1, lease: 11, nextAt: 500, now: 210), Is.False);
        Assert.That(await EndAsync(1, lease: 12, now: 220), Is.True);
        Assert.That(await EndAsync(1, lease: 12, now: 230), Is.False, "ended already");
        await AddAsync(Timer(2, record: 7, due: 100));
        var timer = (await OfAsync(7)).Single();
        Assert.That((timer.Id, timer.NextAt, timer.EndedAt, timer.Error), Is.EqualTo((1L, (long?)null, (long?)220, (string?)null)));
        Assert.That(await ReadAsync(StageTimerStore.NextAsync), Is.Null);
    }

    [Test]
    public async Task One_that_fails_waits_for_another_try_and_is_given_up_at_last()
    {
        await AddAsync(Timer(1, record: 7, due: 100));
        await ClaimAsync(lease: 11, now: 100, until: 200, take: 1);
        await FailAsync(1, lease: 11, nextAt: 900, now: 110);
        Assert.That(await ClaimAsync(lease: 12, now: 899, until: 1_000, take: 1), Is.Empty);
        var again = (await ClaimAsync(lease: 12, now: 900, until: 1_000, take: 1)).Single();
        await FailAsync(1, lease: 12, nextAt: null, now: 910);

        Assert.That((again.Attempts, again.Error), Is.EqualTo((1L, "why")));
        var given = (await OfAsync(7)).Single();
        Assert.That((given.Attempts, given.NextAt, given.EndedAt, given.Error), Is.EqualTo((2L, (long?)null, (long?)910, "why")));
    }

    [Test]
    public async Task What_was_taken_and_not_looked_at_is_given_back()
    {
        await AddAsync(Timer(1, record: 7, due: 100), Timer(2, record: 7, due: 150), Timer(3, record: 7, due: 180));
        await ClaimAsync(lease: 11, now: 180, until: 1_000, take: 3);
        await EndAsync(2, lease: 11, now: 181);

        await WriteAsync(async session => await StageTimerStore.ReleaseAsync(session, [1L, 2L], lease: 11));
        Assert.That((await ClaimAsync(lease: 12, now: 182, until: 2_000, take: 3)).Select(timer => timer.Id), Is.EqualTo(new[] { 1 }));
        await WriteAsync(async session => await StageTimerStore.ReleaseAllAsync(session, now: 183, until: 2_000));
        Assert.That((await ClaimAsync(lease: 13, now: 184, until: 3_000, take: 3)).Select(timer => timer.Id), Is.EqualTo(new[] { 1, 3 }));
        Assert.That(await ReadAsync(session => StageTimerStore.CountAsync(session, "f", "s")), Is.EqualTo(2));
    }

    [Test]
    public async Task Whoever_takes_at_the_same_time_takes_others()
    {
        await AddAsync([.. Enumerable.Range(1, 500).Select(id => Timer(id, record: id, due: id))]);
        await using var other = workspace.Dialect.IsShared ? databases.Connect() : null;
        Database[] ways = other is null ? [workspace] : [workspace, (await other.FindWorkspaceAsync("test", CancellationToken.None))!];

        var taken = await Task.WhenAll(Enumerable.Range(0, 40).Select(caller => Task.Run(async () => await ways[caller % ways.Length].WriteAsync(
            (session, _) => StageTimerStore.ClaimAsync(session, caller, 1_000, 2_000, 20), CancellationToken.None))));

        Assert.That(taken.SelectMany(timers => timers).Select(timer => timer.Id), Is.Unique);
        var left = await ClaimAsync(lease: 99, now: 1_000, until: 2_000, take: 500);
        Assert.That(taken.Sum(timers => timers.Count) + left.Count, Is.EqualTo(500));
    }

    [Test]
    public async Task A_schedule_is_moved_on_by_one_at_a_time()
    {
        var row = new StageScheduleRow { Form = "f", Field = "s", Key = "weekly", Rule = "r", AfterAt = 10, NextAt = 100 };
        await WriteAsync(async session => await StageScheduleStore.PutAsync(session, row));

        Assert.That(await ReadAsync(StageScheduleStore.NextAsync), Is.EqualTo(100));
        Assert.That(await ReadAsync(session => StageScheduleStore.DueAsync(session, 99)), Is.Null);
        Assert.That(await ReadAsync(session => StageScheduleStore.DueAsync(session, 100)), Is.EqualTo(row));
        Assert.That(await workspace.WriteAsync((session, _) => StageScheduleStore.ClaimAsync(session, row), CancellationToken.None), Is.EqualTo(row));
        var moved = row with { Moment = 100, Record = 5, NextAt = 101, Rule = "q", AfterAt = 11 };
        await WriteAsync(async session => await StageScheduleStore.PutAsync(session, moved));
        Assert.That(await ReadAsync(StageScheduleStore.AllAsync), Is.EqualTo(new[] { moved }));
        await WriteAsync(async session => await StageScheduleStore.RemoveAsync(session, moved));
        Assert.That(await ReadAsync(StageScheduleStore.NextAsync), Is.Null);
    }

    private static StageTimerRow Timer(long id, long record, long due) => new() { Id = id, Form = "f", Field = "s", Record = record, Key = "stay.warn", Due = due, Stay = 1 };

    private Task AddAsync(params StageTimerRow[] timers) => WriteAsync(session => StageTimerStore.AddAsync(session, timers));

    private Task<IReadOnlyList<StageTimerRow>> OfAsync(params long[] records) => ReadAsync(session => StageTimerStore.OfAsync(session, records));

    private async Task<IReadOnlyList<StageTimerRow>> ClaimAsync(long lease, long now, long until, int take) =>
        await workspace.WriteAsync((session, _) => StageTimerStore.ClaimAsync(session, lease, now, until, take), CancellationToken.None);

    private async Task<bool> EndAsync(long id, long lease, long now) =>
        await workspace.WriteAsync((session, _) => StageTimerStore.EndAsync(session, id, lease, now), CancellationToken.None);

    private async Task<bool> FailAsync(long id, long lease, long? nextAt, long now) =>
        await workspace.WriteAsync((session, _) => StageTimerStore.FailAsync(session, id, lease, nextAt, now, "why"), CancellationToken.None);

    private async Task<TFound> ReadAsync<TFound>(Func<DatabaseSession, ValueTask<TFound>> work) =>
        await workspace.ReadAsync((session, _) => work(session), CancellationToken.None);

    private async Task WriteAsync(Func<DatabaseSession, ValueTask> work) => await workspace.WriteAsync(
        async (session, _) =>
        {
            await work(session);
            return true;
        },
        CancellationToken.None);
}
