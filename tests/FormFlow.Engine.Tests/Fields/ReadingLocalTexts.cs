using FormFlow.Engine.Fields;

namespace FormFlow.Engine.Tests.Fields;

[TestFixture]
public sealed class ReadingLocalTexts
{
    [TestCase("2024-03-10 02:30", "2024-03-10T07:30:00.000Z", Description = "skipped in spring: moved on to 03:30")]
    [TestCase("2024-11-03 01:30", "2024-11-03T05:30:00.000Z", Description = "twice in autumn: the first")]
    [TestCase("2024-07-01 12:00", "2024-07-01T16:00:00.000Z")]
    [TestCase("2024-07-01T12:00:00Z", "2024-07-01T12:00:00.000Z")]
    [TestCase("7/1/2024", "2024-07-01T04:00:00.000Z")]
    public void Date_times_stand_in_the_zone_of_the_reader(string text, string instant)
    {
        var context = new TextContext("en", TimeZoneInfo.FindSystemTimeZoneById("America/New_York"));
        var field = new DateTimeField { Key = "f" };

        var (value, errors) = FieldFixture.Parse(field, text, context);

        Assert.That(errors, Is.Empty);
        Assert.That(FieldFixture.Write(field, value), Is.EqualTo($"\"{instant}\""));
        Assert.That(FieldFixture.Parse(field, field.Format(value!, context), context).Value, text.Contains("11-03") || !text.Contains("02:30") ? Is.EqualTo(value) : Is.Not.Null);
    }

    [TestCase("31/12/2017", "2017-12-31")]
    [TestCase("3.4.2017", "2017-04-03")]
    [TestCase("2017-04-03", "2017-04-03")]
    public void Dates_begin_with_the_day_where_the_context_says_so(string text, string date)
    {
        var context = TextContext.Invariant with { DateOrder = DateOrder.DayFirst };

        Assert.That(FieldFixture.Write(new DateField { Key = "f" }, FieldFixture.Parse(new DateField { Key = "f" }, text, context).Value), Is.EqualTo($"\"{date}\""));
    }

    [TestCase("1.234,5", "1234.5")]
    [TestCase("1 234,5", "1234.5")]
    [TestCase("0,25", "0.25")]
    [TestCase("12", "12")]
    public void Numbers_have_a_decimal_comma_where_the_context_says_so(string text, string number)
    {
        var context = TextContext.Invariant with { DecimalComma = true };
        var field = new NumberField { Key = "f" };

        Assert.That(FieldFixture.Write(field, FieldFixture.Parse(field, text, context).Value), Is.EqualTo(number));
    }

    [Test]
    public void A_point_that_parts_no_group_of_three_is_refused_beside_a_decimal_comma() =>
        Assert.That(FieldFixture.Parse(new NumberField { Key = "f" }, "1.25", TextContext.Invariant with { DecimalComma = true }).Errors, Is.Not.Empty);
}
