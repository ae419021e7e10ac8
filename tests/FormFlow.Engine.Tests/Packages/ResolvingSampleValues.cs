using FormFlow.Engine.Metadata;
using FormFlow.Engine.Packages;

namespace FormFlow.Engine.Tests.Packages;

[TestFixture]
public sealed class ResolvingSampleValues
{
    private static readonly SampleContext Context = new(new DateOnly(2026, 3, 10), TimeZoneInfo.FindSystemTimeZoneById("America/New_York"), name => $"id of {name}", name => $"member {name}");

    [TestCase("""{ "ref": "a" }""", "\"id of a\"")]
    [TestCase("""[ { "ref": "a" }, { "ref": "b" } ]""", """["id of a","id of b"]""")]
    [TestCase("""{ "member": "me" }""", "\"member me\"")]
    [TestCase("""{ "daysFromToday": -10 }""", "\"2026-02-28\"")]
    [TestCase("""{ "daysFromToday": 0, "time": "14:30" }""", "\"2026-03-10T18:30:00Z\"")]
    [TestCase("""{ "daysFromToday": -3, "time": "14:30" }""", "\"2026-03-07T19:30:00Z\"")]
    [TestCase("""{ "daysFromToday": -2, "time": "02:30" }""", "\"2026-03-08T07:30:00Z\"")]
    [TestCase("""[ { "due": { "daysFromToday": 1 }, "paid": 0.50 } ]""", """[{"due":"2026-03-11","paid":0.50}]""")]
    [TestCase("""{ "city": "Lyon", "ref": "x" }""", """{"city":"Lyon","ref":"x"}""")]
    [TestCase("null", "null")]
    [TestCase("12345678901234567.89", "12345678901234567.89")]
    public void Gives_what_the_interface_takes(string sample, string expected)
    {
        var record = DocumentJson.Read<SampleRecord>($$"""{ "values": { "x": {{sample}} } }""").Value;

        Assert.That(record.Resolve(Context).ToJsonString(), Is.EqualTo($$"""{"x":{{expected}}}"""));
    }
}
