using FormFlow.Engine.Tasks;

namespace FormFlow.Engine.Tests.Tasks;

[TestFixture]
public class ReadingADeadline
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [TestCase("2026-12-31", "2026-12-31")]
    [TestCase("2026-12-31T09:00:00+08:00", "2026-12-31T01:00:00.Z")]
    [TestCase("2026-12-31T09:00Z", "2026-12-31T09:00:00Z")]
    [TestCase("9999-12-31", "9999-12-31")]
    public void Gives_back_what_was_meant(string text, string meant)
    {
        Assert.That(TaskDue.TryParse(text, out var due), Is.True);
        Assert.That(due!.ToString(), Is.EqualTo(meant.Replace(".Z", "Z", StringComparison.Ordinal)));
        Assert.That(due.Deadline(Berlin), Is.LessThan(TaskDue.Never));
    }

    [TestCase("")]
    [TestCase("2026-13-01")]
    [TestCase("2026-12-31T09:00:00")]
    [TestCase("1969-12-31")]
    [TestCase("1969-12-31T23:59:59Z")]
    [TestCase("31.12.2026")]
    public void Refuses_what_is_none(string text) => Assert.That(TaskDue.TryParse(text, out _), Is.False);

    [Test]
    public void Lets_a_day_end_with_itself_whatever_the_clocks_do()
    {
        var day = TaskDue.On(new DateOnly(2026, 3, 29));

        Assert.That(day.Deadline(Berlin) + 1 - day.Beginning(Berlin), Is.EqualTo(TimeSpan.FromHours(23).TotalMilliseconds));
        Assert.That(DateTimeOffset.FromUnixTimeMilliseconds(day.Deadline(Berlin) + 1), Is.EqualTo(new DateTimeOffset(2026, 3, 29, 22, 0, 0, TimeSpan.Zero)));
    }
}
