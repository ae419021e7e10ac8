using FormFlow.Engine.Calendars;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Metadata;

namespace FormFlow.Engine.Tests.Calendars;

[TestFixture]
public sealed class CheckingAWorkingCalendar
{
    private const string Monday = """ "week": { "monday": [DAY] } """;

    [TestCase("""{ "label": "x", "week": {} }""", "calendar.no_working_time /week")]
    [TestCase("""{ "label": "x", "week": { "monday": [] } }""", "calendar.no_working_time /week")]
    [TestCase("""{ "label": "x", "zone": "Mars/Olympus", WEEK }""", "calendar.unknown_zone /zone")]
    [TestCase("""{ "label": "x", "week": { "monday": [ { "from": "22:00", "to": "06:00" } ] } }""", "calendar.span_order /week/monday/0/to")]
    [TestCase("""{ "label": "x", "week": { "sunday": [ { "from": "09:00", "to": "12:00" }, { "from": "11:00", "to": "18:00" } ] } }""", "calendar.overlap /week/sunday/1/from")]
    [TestCase("""{ "label": "x", "week": { "monday": [ { "from": "9:00", "to": "12:00" } ] } }""", "calendar.invalid_time /week/monday/0/from")]
    [TestCase("""{ "label": "x", "week": { "monday": [ { "from": "09:00", "to": "24:01" } ] } }""", "calendar.invalid_time /week/monday/0/to")]
    [TestCase("""{ "label": "x", WEEK, "holidays": [ { "name": "x", "from": "2026-10-07", "to": "2026-10-01" } ] }""", "calendar.date_order /holidays/0/to")]
    [TestCase("""{ "label": "x", WEEK, "holidays": [ { "name": "x", "from": "2026-10-07", "to": "2036-10-01" } ] }""", "calendar.date_order /holidays/0/to")]
    [TestCase("""{ "label": "x", WEEK, "workdays": [ { "date": "2026-10-10" }, { "date": "2026-10-10" } ] }""", "calendar.repeated_day /workdays/1/date")]
    [TestCase("""{ "label": "x", WEEK, "workdays": [ { "date": "2026-10-10", "hours": [ { "from": "10:00", "to": "10:00" } ] } ] }""", "calendar.span_order /workdays/0/hours/0/to")]
    public void Names_what_is_wrong_and_where(string json, string expected) => Assert.That(Faults(Calendars.Document(json.Replace("WEEK", Monday, StringComparison.Ordinal))), Is.EqualTo(new[] { expected }));

    [Test]
    public void Finds_nothing_wrong_with_sound_ones()
    {
        Assert.That(Faults(Calendars.Document(Calendars.China)), Is.Empty);
        Assert.That(Faults(WorkingCalendar.Standard()), Is.Empty);
    }

    [Test]
    public void Comes_back_as_it_was_written()
    {
        var written = DocumentJson.Write(Calendars.Document(Calendars.China));

        Assert.That(DocumentJson.Write(DocumentJson.Read<WorkingCalendar>(written).Value), Is.EqualTo(written));
    }

    private static IEnumerable<string> Faults(WorkingCalendar calendar)
    {
        var errors = new ErrorList();
        calendar.Check(errors);
        return errors.Errors.Select(error => $"{error.Code.Code} {error.Pointer}");
    }
}
