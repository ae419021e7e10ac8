using System.Globalization;
using FormFlow.Engine.Calendars;

namespace FormFlow.Engine.Tests.Calendars;

/// <summary>Holds random calendars of random zones to what is true of all.</summary>
[TestFixture]
public sealed class AnyWorkingCalendar
{
    private static readonly string[] Zones = ["UTC", "Asia/Shanghai", "Europe/Berlin", "America/New_York", "America/St_Johns", "Australia/Lord_Howe", "Asia/Kathmandu", "America/Sao_Paulo", "Pacific/Apia", "Africa/Cairo"];

    [Test]
    public void Gives_back_the_working_hours_it_added([Range(1, 20)] int seed) => ForInstants(seed, (calendar, instant, random) =>
    {
        var hours = new Duration { Amount = random.Next(1, 500), Unit = DurationUnit.WorkingHours };

        var later = calendar.Add(instant, hours);
        var earlier = calendar.Subtract(instant, hours);

        Assert.That(calendar.Between(instant, later).TotalHours, Is.EqualTo(hours.Amount).Within(1e-9));
        Assert.That(calendar.Between(earlier, instant).TotalHours, Is.EqualTo(hours.Amount).Within(1e-9));
        Assert.That(calendar.Between(instant, later.AddTicks(-1)), Is.LessThan(TimeSpan.FromHours(hours.Amount)), "the first instant");
        Assert.That(calendar.Between(earlier.AddTicks(1), instant), Is.LessThan(TimeSpan.FromHours(hours.Amount)), "the last instant");
    });

    [Test]
    public void Never_lets_what_began_later_be_due_earlier([Range(1, 20)] int seed) => ForInstants(seed, (calendar, instant, random) =>
    {
        var other = instant.AddMinutes(random.Next(0, 3000));
        foreach (var unit in (DurationUnit[])[DurationUnit.WorkingDays, DurationUnit.WorkingHours])
        {
            var duration = new Duration { Amount = random.Next(1, 30), Unit = unit };

            Assert.That(calendar.Add(other, duration), Is.GreaterThanOrEqualTo(calendar.Add(instant, duration)), $"{other:O} against {instant:O} + {duration}");
            Assert.That(calendar.Add(instant, duration), Is.GreaterThan(instant));
            Assert.That(calendar.Subtract(instant, duration), Is.LessThan(instant));
        }
    });

    [Test]
    public void Adds_up([Range(1, 20)] int seed) => ForInstants(seed, (calendar, instant, random) =>
    {
        var (middle, last) = (instant.AddMinutes(random.Next(100_000)), instant.AddMinutes(random.Next(100_000, 2_000_000)));

        Assert.That(calendar.Between(instant, middle) + calendar.Between(middle, last), Is.EqualTo(calendar.Between(instant, last)));
        Assert.That(calendar.Between(instant, last), Is.InRange(TimeSpan.Zero, last - instant));
    });

    [Test]
    public void Ends_days_of_work_on_a_working_day([Range(1, 20)] int seed) => ForInstants(seed, (calendar, instant, random) =>
    {
        var due = calendar.Add(instant, new Duration { Amount = random.Next(1, 60), Unit = DurationUnit.WorkingDays });

        // The end of a day at midnight belongs to the day before.
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(due, calendar.Zone));
        Assert.That(calendar.IsWorkingDay(day) || calendar.IsWorkingDay(day.AddDays(-1)));
    });

    private static void ForInstants(int seed, Action<CompiledCalendar, DateTime, Random> check)
    {
        var random = new Random(seed);
        var calendar = Make(random);
        for (var i = 0; i < 50; i++)
        {
            check(calendar, new DateTime(2010 + random.Next(25), 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(random.Next(366 * 24 * 60)), random);
        }
    }

    private static CompiledCalendar Make(Random random)
    {
        string Spans()
        {
            var minutes = Enumerable.Range(0, random.Next(1, 4) * 2).Select(_ => random.Next(0, 24 * 4 + 1) * 15).Distinct().Order().ToArray();
            return string.Join(",", minutes.Chunk(2).Where(pair => pair.Length == 2).Select(pair => $$"""{ "from": "{{Text(pair[0])}}", "to": "{{Text(pair[1])}}" }"""));
        }

        static string Text(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}:{minutes % 60:00}");
        var days = Enum.GetValues<DayOfWeek>().Where(day => day == DayOfWeek.Wednesday || random.Next(3) > 0)
            .Select(day => $"\"{day.ToString().ToLowerInvariant()}\": [{(day == DayOfWeek.Wednesday ? "DAY" : Spans())}]");
        var holidays = Enumerable.Range(0, random.Next(40)).Select(_ => new DateOnly(2010, 1, 1).AddDays(random.Next(9000)))
            .Select(day => $$"""{ "name": "x", "from": "{{day:yyyy-MM-dd}}", "to": "{{day.AddDays(random.Next(9)):yyyy-MM-dd}}" }""");
        var workdays = Enumerable.Range(0, random.Next(40)).Select(_ => new DateOnly(2010, 1, 1).AddDays(random.Next(9000))).Distinct()
            .Select(day => $$"""{ "date": "{{day:yyyy-MM-dd}}"{{(random.Next(2) == 0 ? string.Empty : $", \"hours\": [{Spans()}]")}} }""");
        return Calendars.Of($$"""
            { "label": "Any", "zone": "{{Zones[random.Next(Zones.Length)]}}", "week": { {{string.Join(",", days)}} }, "holidays": [ {{string.Join(",", holidays)}} ], "workdays": [ {{string.Join(",", workdays)}} ] }
            """);
    }
}
