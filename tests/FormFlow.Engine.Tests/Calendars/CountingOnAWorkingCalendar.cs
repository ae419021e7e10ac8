using FormFlow.Engine.Calendars;

namespace FormFlow.Engine.Tests.Calendars;

[TestFixture]
public sealed class CountingOnAWorkingCalendar
{
    private readonly CompiledCalendar china = Calendars.Of(Calendars.China);

    // 2026-11-30 is a Monday off; 09-27 a Sunday at work; 10-01 to 10-07 a holiday; 10-10 a Saturday morning at work.
    [TestCase("2026-11-27 17:00", "2 workingDays", "Wed 2026-12-02 17:00", Description = "A quote sent on Friday at five, with a weekend and a holiday between")]
    [TestCase("2026-11-27 17:00", "10 workingHours", "Wed 2026-12-02 10:00")]
    [TestCase("2026-11-27 17:00", "9 workingHours", "Tue 2026-12-01 18:00", Description = "the hour that uses them up, not the next morning")]
    [TestCase("2026-11-27 17:00", "1 workingHours", "Fri 2026-11-27 18:00")]
    [TestCase("2026-11-28 10:00", "1 workingDays", "Wed 2026-12-02 09:00")]
    [TestCase("2026-11-27 12:30", "1 workingHours", "Fri 2026-11-27 14:00")]
    [TestCase("2026-11-27 12:30", "1 workingDays", "Tue 2026-12-01 13:00")]
    [TestCase("2026-09-26 11:00", "8 workingHours", "Sun 2026-09-27 18:00")]
    [TestCase("2026-09-30 17:00", "1 workingDays", "Thu 2026-10-08 17:00")]
    [TestCase("2026-10-09 17:00", "1 workingDays", "Sat 2026-10-10 12:00")]
    [TestCase("2026-10-10 11:00", "2 workingHours", "Mon 2026-10-12 10:00")]
    [TestCase("2026-12-31 17:00", "2 workingHours", "Fri 2027-01-01 10:00")]
    [TestCase("2026-11-27 17:00", "2 days", "Sun 2026-11-29 17:00")]
    [TestCase("2026-11-27 17:00", "36 hours", "Sun 2026-11-29 05:00")]
    [TestCase("2026-11-27 17:00", "30 minutes", "Fri 2026-11-27 17:30")]
    [TestCase("2026-11-28 10:00", "0 workingDays", "Sat 2026-11-28 10:00")]
    public void Ends_when_a_person_would_say(string from, string duration, string expected) =>
        Assert.That(Calendars.Local(china.Add(Calendars.Instant(from, china.Zone), Calendars.Duration(duration)), china.Zone), Is.EqualTo(expected));

    [TestCase("2026-12-02 17:00", "2 workingDays", "Fri 2026-11-27 17:00")]
    [TestCase("2026-12-02 09:00", "1 workingHours", "Tue 2026-12-01 17:00")]
    [TestCase("2026-12-02 09:00", "1 workingDays", "Tue 2026-12-01 09:00")]
    [TestCase("2026-12-01 09:00", "1 workingDays", "Fri 2026-11-27 09:00")]
    [TestCase("2026-11-29 09:00", "1 workingDays", "Thu 2026-11-26 18:00")]
    [TestCase("2026-10-12 10:00", "2 workingHours", "Sat 2026-10-10 11:00")]
    [TestCase("2027-01-01 10:00", "2 workingHours", "Thu 2026-12-31 17:00")]
    [TestCase("2027-01-01 10:00", "1 workingDays", "Thu 2026-12-31 10:00")]
    [TestCase("2026-11-29 17:00", "2 days", "Fri 2026-11-27 17:00")]
    public void Counts_back_as_well(string from, string duration, string expected) =>
        Assert.That(Calendars.Local(china.Subtract(Calendars.Instant(from, china.Zone), Calendars.Duration(duration)), china.Zone), Is.EqualTo(expected));

    [TestCase("2026-11-27 17:00", "2026-12-01 10:00", 2)]
    [TestCase("2026-11-28 00:00", "2026-11-30 23:59", 0)]
    [TestCase("2026-12-01 10:00", "2026-11-27 17:00", -2)]
    [TestCase("2025-12-31 09:00", "2027-01-01 09:00", 2059)]
    public void Measures_working_time(string from, string to, int hours) =>
        Assert.That(china.Between(Calendars.Instant(from, china.Zone), Calendars.Instant(to, china.Zone)), Is.EqualTo(TimeSpan.FromHours(hours)));

    // Berlin skips 02:00 to 03:00 on 2026-03-29 and shows 02:00 to 03:00 twice on 2026-10-25, both Sundays.
    [TestCase("2026-03-28T23:00:00Z", "2 workingHours", "2026-03-29T02:00:00Z", Description = "one hour before the gap, one behind it")]
    [TestCase("2026-03-29T00:30:00Z", "1 workingHours", "2026-03-29T01:30:00Z")]
    [TestCase("2026-10-24T22:00:00Z", "3 workingHours", "2026-10-25T02:00:00Z", Description = "the hour that comes twice is worked twice")]
    [TestCase("2026-03-28T01:30:00Z", "1 workingDays", "2026-03-29T01:00:00Z", Description = "half past two does not exist: work goes on at three")]
    [TestCase("2026-10-24T00:30:00Z", "1 workingDays", "2026-10-25T00:30:00Z")]
    [TestCase("2026-10-24T00:30:00Z", "2 workingDays", "2026-10-26T01:30:00Z")]
    public void Follows_the_clocks_of_its_zone(string from, string duration, string expected)
    {
        const string Night = """[ { "from": "01:00", "to": "05:00" } ]""";
        var nights = Calendars.Of($$"""
            { "label": "Nights", "zone": "Europe/Berlin", "week": { "monday": {{Night}}, "tuesday": {{Night}}, "wednesday": {{Night}}, "thursday": {{Night}}, "friday": {{Night}}, "saturday": {{Night}}, "sunday": {{Night}} } }
            """);

        Assert.That(nights.Add(Calendars.Instant(from, TimeZoneInfo.Utc), Calendars.Duration(duration)).ToString("yyyy-MM-ddTHH:mm:ssZ"), Is.EqualTo(expected));
    }

    [Test]
    public void Never_comes_when_nobody_works_again()
    {
        var closed = Calendars.Of("""
            { "label": "x", "week": { "monday": [DAY] }, "holidays": [HOLIDAYS] }
            """.Replace("HOLIDAYS", string.Join(",", Enumerable.Range(2026, 500).Select(year => $$"""{ "name": "x", "from": "{{year}}-01-01", "to": "{{year}}-12-31" }""")), StringComparison.Ordinal));

        var now = new DateTime(2026, 5, 1, 0, 0, 0, DateTimeKind.Utc);

        Assert.That(closed.Add(now, Calendars.Duration("1 workingHours")), Is.EqualTo(DateTime.MaxValue));
        Assert.That(closed.Add(now, Calendars.Duration("1 workingDays")), Is.EqualTo(DateTime.MaxValue));
        Assert.That(closed.Next(now), Is.EqualTo(DateTime.MaxValue));
    }

    [Test]
    public void Is_quick_over_years()
    {
        var start = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        var decade = Calendars.Duration("20000 workingHours");
        china.Add(start, decade);

        var watch = System.Diagnostics.Stopwatch.StartNew();
        for (var i = 0; i < 10_000; i++)
        {
            china.Add(start.AddMinutes(i), decade);
        }

        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(1)));
    }
}
