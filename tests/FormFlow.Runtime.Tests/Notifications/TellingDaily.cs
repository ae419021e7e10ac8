using FormFlow.Engine.Notifications;
using FormFlow.Runtime.Tests.Timers;
using FormFlow.Testing;

namespace FormFlow.Runtime.Tests.Notifications;

/// <summary>Members are told once a day what there is to do, at the time they chose by the clocks of the workspace.</summary>
[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public sealed class TellingDaily<T>
    where T : TestDatabases, new()
{
    private readonly TestClock clock = new(default);
    private T databases = null!;
    private DailyTeam team = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        databases = await TestDatabases.OpenAsync<T>();
        team = await DailyTeam.OpenAsync(clock, databases.Databases);
        team.At("2026-10-23T10:00:00+02:00");
        await team.FoundAsync();
    }

    [TearDown]
    public async Task CloseAsync()
    {
        await team.DisposeAsync();
        await databases.DisposeAsync();
    }

    [Test]
    public async Task Happens_at_the_time_chosen_and_on_the_days_chosen()
    {
        await team.ChooseAsync("08:00", days: [DayOfWeek.Monday, DayOfWeek.Tuesday]);
        await team.GiveAsync("Call back", "2026-10-24");

        Assert.That(await team.TellingsAsync("2026-10-23T10:00:00+02:00", "2026-10-28T10:00:00+01:00"), Is.EqualTo(new[] { "2026-10-26T07:00Z", "2026-10-27T07:00Z" }));
    }

    [TestCase("2026-10-24T00:00:00Z", "2026-10-26T12:00:00Z", "2026-10-24T00:30Z 2026-10-25T00:30Z 2026-10-26T01:30Z", TestName = "Happens_once_where_clocks_show_the_time_twice")]
    [TestCase("2027-03-27T00:00:00Z", "2027-03-29T12:00:00Z", "2027-03-27T01:30Z 2027-03-28T01:00Z 2027-03-29T00:30Z", TestName = "Happens_at_the_jump_where_clocks_leave_the_time_out")]
    public async Task Daylight_saving(string from, string to, string told)
    {
        team.At(from);
        await team.ChooseAsync("02:30");
        await team.GiveAsync("Call back", "2026-10-01");

        Assert.That(await team.TellingsAsync(from, to), Is.EqualTo(told.Split(' ')));
    }

    [Test]
    public async Task Is_made_up_for_once_after_three_days_down()
    {
        await team.ChooseAsync("08:00");
        await team.GiveAsync("Call back", "2026-10-23");

        Assert.That(await team.TellingsAsync("2026-10-26T09:10:00+01:00", "2026-10-27T10:00:00+01:00"), Is.EqualTo(new[] { "2026-10-26T08:10Z", "2026-10-27T07:10Z" }));
    }

    [Test]
    public async Task Is_not_made_up_for_when_its_day_is_over_and_what_was_new_then_is_new_still()
    {
        await team.ChooseAsync("08:00");
        team.At("2026-10-23T12:00:00+02:00");
        await team.GiveAsync("Whenever");

        Assert.That(await team.TellingsAsync("2026-10-26T06:00:00+01:00", "2026-10-27T10:00:00+01:00"), Is.EqualTo(new[] { "2026-10-26T07:00Z" }));
        Assert.That(await team.ToldAsync(), Is.EqualTo(new[] { "Your digest: New tasks 1" }));
    }

    [Test]
    public async Task Does_not_happen_to_those_who_do_not_want_it_or_are_not_here()
    {
        await team.GiveAsync("Call back", "2026-10-23");
        Assert.That(await team.TellingsAsync("2026-10-24T00:00:00+02:00", "2026-10-24T12:00:00+02:00"), Is.Empty, "never chosen");

        await team.ChooseAsync("08:00");
        await team.ChooseAsync(null);
        Assert.That(await team.TellingsAsync("2026-10-25T00:00:00+02:00", "2026-10-25T12:00:00+01:00"), Is.Empty, "chosen and given up");

        await team.ChooseAsync("08:00", delivery: Delivery.Off);
        Assert.That(await team.TellingsAsync("2026-10-26T00:00:00+01:00", "2026-10-26T12:00:00+01:00"), Is.Empty, "the kind is off");

        await team.ChooseAsync("08:00");
        await team.DisableBobAsync(true);
        Assert.That(await team.TellingsAsync("2026-10-27T00:00:00+01:00", "2026-10-27T12:00:00+01:00"), Is.Empty, "disabled");

        await team.DisableBobAsync(false);
        Assert.That(await team.TellingsAsync("2026-10-28T00:00:00+01:00", "2026-10-28T12:00:00+01:00"), Is.EqualTo(new[] { "2026-10-28T07:00Z" }), "back");
    }

    [Test]
    public async Task Does_not_happen_when_there_is_nothing_to_tell()
    {
        await team.ChooseAsync("08:00");
        await team.GiveAsync("His own", byHimself: true);
        await team.GiveAsync("Another's", "2026-10-20", to: 1);
        await team.GiveAsync("Later", "2026-11-20", byHimself: true);
        await team.SnoozeAsync(await team.GiveAsync("Put off", "2026-10-20"), clock.Now.AddDays(5));
        Assert.That(await team.TellingsAsync("2026-10-23T10:00:00+02:00", "2026-10-24T12:00:00+02:00"), Is.Empty);

        await team.GiveAsync("New");
        Assert.That(await team.TellingsAsync("2026-10-24T12:00:00+02:00", "2026-10-26T12:00:00+01:00"), Is.EqualTo(new[] { "2026-10-25T07:00Z" }), "new once; a digest that was not read is nothing to tell");
    }

    [Test]
    public async Task Follows_another_time_and_another_zone()
    {
        await team.GiveAsync("Call back", "2026-10-01");
        await team.ChooseAsync("08:00");
        await team.ChooseAsync("12:00");
        Assert.That(await team.TellingsAsync("2026-10-23T10:00:00+02:00", "2026-10-24T11:00:00+02:00"), Is.EqualTo(new[] { "2026-10-23T10:00Z" }));

        await team.MoveToAsync("Asia/Shanghai");
        Assert.That((await team.TellingsAsync("2026-10-24T11:00:00+02:00", "2026-10-25T11:00:00+01:00")).Skip(1), Is.EqualTo(new[] { "2026-10-25T04:00Z" }));
    }

    [Test]
    public async Task Is_left_alone_by_choosing_it_again_as_it_is()
    {
        await team.GiveAsync("Call back", "2026-10-01");
        await team.ChooseAsync("08:00");
        team.At("2026-10-24T08:05:00+02:00");
        await team.ChooseAsync("08:00", language: "zh-CN");

        Assert.That(await team.TellingsAsync("2026-10-24T08:06:00+02:00", "2026-10-24T09:00:00+02:00"), Is.EqualTo(new[] { "2026-10-24T06:06Z" }));
    }

    [TestCase("en", "Your digest: Overdue 2 · Due today 1 · New tasks 1 · Unread notifications 1", "Overdue (2)")]
    [TestCase("zh-CN", "每日摘要：已逾期 2 · 今日到期 1 · 新待办 1 · 未读通知 1", "已逾期 (2)")]
    public async Task Says_what_there_is_in_the_members_language(string language, string title, string heading)
    {
        await team.GiveAsync("Told before");
        team.At("2026-10-24T08:00:00+02:00");
        await team.ChooseAsync("08:00", language);
        team.At("2026-10-24T08:01:00+02:00");
        await team.GiveAsync("Old & <b>bold</b>", "2026-10-23", byHimself: true);
        await team.GiveAsync("Just over", "2026-10-25T06:30:00Z", byHimself: true);
        await team.GiveAsync("Today", "2026-10-25", byHimself: true);
        await team.GiveAsync("New");
        team.At("2026-10-25T08:00:00+01:00");
        await team.LookAsync();

        var (subject, text, html) = (await team.MailsAsync())[^1];
        Assert.Multiple(async () =>
        {
            Assert.That(await team.ToldAsync(language), Is.EqualTo(new[] { title }));
            Assert.That(subject, Is.EqualTo($"{title} · Test"));
            Assert.That(text, Does.Contain($"\n{heading}\n- Old & <b>bold</b> (2026-10-23)\n  https://forms.example.com/test/tasks/").And.Contain("- Just over (2026-10-25 07:30)\n"));
            Assert.That(html, Does.Contain(">Old &amp; &lt;b&gt;bold&lt;/b&gt;</a> (2026-10-23)</li>").And.Contain("<a href=\"https://forms.example.com/test/tasks/").And.Not.Contain("<b>"));
            Assert.That(text, Does.Not.Contain("Told before"));
        });
    }

    [Test]
    public async Task Ends_lists_after_twenty_with_the_number_of_the_rest()
    {
        await team.ChooseAsync("08:00");
        for (var i = 0; i < 23; i++)
        {
            await team.GiveAsync($"Task {i}", "2026-10-23", byHimself: true);
        }

        team.At("2026-10-24T08:00:00+02:00");
        await team.LookAsync();

        var (_, text, html) = (await team.MailsAsync()).Single();
        Assert.That(text, Does.Contain("Overdue (23)").And.Contain("- Task 19 (").And.Not.Contain("Task 20").And.Contain("- and 3 more\n"));
        Assert.That(html, Does.Contain(">and 3 more</a></li>"));
    }

    [Test]
    public async Task Survives_a_process_that_dies_while_it_tells([Values] DyingDatabase.Moment moment)
    {
        await team.ChooseAsync("08:00");
        await team.GiveAsync("Call back", "2026-10-23");
        team.At("2026-10-24T08:00:00+02:00");
        await using (var dying = await DailyTeam.OpenAsync(clock, databases.Databases, database => new DyingDatabase(database, 1, moment)))
        {
            await dying.LookAsync();
            Assert.That(dying.LookAsync, Throws.TypeOf<DyingDatabase.DeadException>(), "it is dead");
        }

        Assert.That(await team.ToldAsync(), Has.Count.EqualTo(moment == DyingDatabase.Moment.Behind ? 1 : 0));

        await team.LookAsync();

        Assert.That(await team.ToldAsync(), Has.Count.EqualTo(1));
        Assert.That(await team.MailsAsync(), Has.Count.EqualTo(1));
    }
}
