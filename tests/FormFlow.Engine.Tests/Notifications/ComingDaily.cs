using System.Globalization;
using FormFlow.Engine.Notifications;

namespace FormFlow.Engine.Tests.Notifications;

[TestFixture]
public sealed class ComingDaily
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [TestCase("08:00", "2026-10-23T05:59:59Z", "2026-10-23T06:00:00Z", TestName = "Is_later_today")]
    [TestCase("08:00", "2026-10-23T06:00:00Z", "2026-10-24T06:00:00Z", TestName = "Is_tomorrow_once_it_came")]
    [TestCase("08:00", "2026-10-24T06:00:00Z", "2026-10-25T07:00:00Z", TestName = "Keeps_to_the_clocks_when_they_change")]
    [TestCase("00:30", "2026-10-23T22:29:00Z", "2026-10-23T22:30:00Z", TestName = "Is_of_the_day_of_the_zone")]
    [TestCase("02:30", "2026-10-24T00:30:00Z", "2026-10-25T00:30:00Z", TestName = "Is_the_first_where_clocks_show_it_twice")]
    [TestCase("02:30", "2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z", TestName = "Is_not_the_second_where_clocks_show_it_twice")]
    [TestCase("02:30", "2027-03-27T01:30:00Z", "2027-03-28T01:00:00Z", TestName = "Is_the_jump_where_clocks_leave_it_out")]
    [TestCase("02:30", "2027-03-28T01:00:00Z", "2027-03-29T00:30:00Z", TestName = "Is_the_next_day_after_a_jump")]
    public void Next(string at, string after, string next) => Assert.That(new DigestTime { At = at }.Next(Instant(after), Berlin), Is.EqualTo(Instant(next)));

    [Test]
    public void Passes_over_days_it_is_not_for()
    {
        var digest = new DigestTime { At = "08:00", Days = [DayOfWeek.Friday, DayOfWeek.Monday] };

        Assert.That(digest.Next(Instant("2026-10-23T06:00:00Z"), Berlin), Is.EqualTo(Instant("2026-10-26T07:00:00Z")));
        Assert.That(digest.Next(Instant("2026-10-26T07:00:00Z"), Berlin), Is.EqualTo(Instant("2026-10-30T07:00:00Z")));
        Assert.That((digest with { Days = [DayOfWeek.Friday] }).Next(Instant("2026-10-23T06:00:00Z"), Berlin), Is.EqualTo(Instant("2026-10-30T07:00:00Z")));
    }

    [TestCase("08:00", "2026-10-23T05:59:59Z", false, TestName = "Is_not_told_before_its_time")]
    [TestCase("08:00", "2026-10-23T06:00:00Z", true, TestName = "Is_told_at_its_time")]
    [TestCase("08:00", "2026-10-23T21:59:59Z", true, TestName = "Is_made_up_for_until_its_day_ends")]
    [TestCase("08:00", "2026-10-23T22:00:00Z", false, TestName = "Is_over_with_its_day")]
    [TestCase("23:55", "2026-10-23T22:09:00Z", true, TestName = "Is_told_a_little_late_beyond_midnight")]
    [TestCase("23:55", "2026-10-23T22:11:00Z", false, TestName = "Is_not_told_much_later_beyond_midnight")]
    [TestCase("02:30", "2026-10-25T01:45:00Z", true, TestName = "Is_made_up_for_while_clocks_are_set_back")]
    public void Timely(string at, string now, bool isTimely) => Assert.That(new DigestTime { At = at }.IsTimely(Instant(now), Berlin), Is.EqualTo(isTimely));

    [TestCase("00:00", true)]
    [TestCase("23:59", true)]
    [TestCase("24:00", false)]
    [TestCase("8:00", false)]
    [TestCase("08:60", false)]
    [TestCase("", false)]
    public void Takes_times_of_the_day_only(string at, bool isTime) => Assert.That(DigestTime.IsTime(at), Is.EqualTo(isTime));

    private static DateTime Instant(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal);
}
