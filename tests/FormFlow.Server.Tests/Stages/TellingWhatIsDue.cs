using System.Net;
using System.Text.Json.Nodes;
using FormFlow.Server.Tests.Work;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Stages;

/// <summary>Whoever sees a record is told what is due for it by time, and when.</summary>
[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public sealed class TellingWhatIsDue<T>
    where T : TestDatabases, new()
{
    [Test]
    public async Task In_words_and_in_order()
    {
        await using var bench = await Bench.StartAsync<T>(Due);
        var id = await bench.CreateAsync("""{ "price": 20 }""");

        var english = (await bench.Ann.GetAsync($"{Bench.Path(id)}/timers")).Items().ToArray();
        var chinese = (await bench.Ann.GetAsync($"{Bench.Path(id)}/timers", HttpStatusCode.OK, ("Accept-Language", "zh-CN"))).Items().ToArray();

        Assert.That(
            english.Select(timer => $"{timer.Text("key")} {timer.Text("state")} {timer.Text("label")}").Where(timer => !timer.StartsWith("schedule", StringComparison.Ordinal)),
            Is.EqualTo(new[] { "stay.warn waiting Warning before the limit of “New”", "stay.late.0 waiting Longer in “New” than its limit (step 1)", "transition.drop waiting Drop: moves to “Gone”", "timer.quiet waiting Quiet" }));
        Assert.That(english.Select(timer => timer.GetProperty("due").GetDateTimeOffset()), Is.Ordered);
        Assert.That(english.Single(timer => timer.Text("key") == "schedule.daily").Text("label"), Is.EqualTo("Daily"));
        Assert.That(chinese.First(timer => timer.Text("key") == "stay.late.0").Text("label"), Is.EqualTo("超出“新建”停留时限（第 1 步）"));
    }

    [Test]
    public async Task With_the_reason_of_what_failed()
    {
        await using var bench = await Bench.StartAsync<T>(flow => flow["timers"] = JsonNode.Parse(
            """[ { "type": "afterDate", "key": "note", "label": "Note", "field": "stage.enteredAt", "after": { "amount": 0, "unit": "minutes" }, "actions": [ { "type": "setFields", "values": { "note": { "formula": "'a note that is much too long to be kept here'" } } } ] } ]"""));
        var id = await bench.CreateAsync("""{ "price": 20 }""");

        Assert.That(async () => (await bench.Ann.GetAsync($"{Bench.Path(id)}/timers")).Items().Single().Text("state"), Is.EqualTo("retrying").After(20).Seconds.PollEvery(100).MilliSeconds);
        var failed = (await bench.Ann.GetAsync($"{Bench.Path(id)}/timers")).Items().Single();

        Assert.That(failed.GetProperty("attempts").GetInt32(), Is.EqualTo(1));
        Assert.That(failed.Text("reason"), Does.Contain("shop.jobs"));
        Assert.That(failed.GetProperty("retryAt").GetDateTimeOffset(), Is.GreaterThan(failed.GetProperty("due").GetDateTimeOffset()));
    }

    [Test]
    public async Task Of_no_record_that_is_none()
    {
        await using var bench = await Bench.StartAsync<T>();

        await bench.Ann.GetAsync($"{Bench.Path("zzz")}/timers", HttpStatusCode.NotFound);
        await bench.Ann.GetAsync("forms/shop.nothing/records/abc/timers", HttpStatusCode.NotFound);
        Assert.That((await bench.Ann.GetAsync($"{Bench.Path(await bench.CreateAsync("""{ "price": 20 }"""))}/timers")).Items(), Is.Empty);
    }

    private static void Due(JsonObject flow)
    {
        var usual = flow["pipelines"]![1]!;
        usual["stages"]![0]!["stay"] = JsonNode.Parse("""{ "limit": { "amount": 2, "unit": "hours" }, "warnBefore": { "amount": 1, "unit": "hours" }, "onLate": [ { "actions": [ { "type": "comment", "text": "late" } ] } ] }""");
        usual["transitions"]!.AsArray().Add(JsonNode.Parse("""{ "key": "drop", "label": "Drop", "from": [ "new" ], "to": "gone", "automatic": { "after": { "amount": 3, "unit": "hours" } } }"""));
        flow["timers"] = JsonNode.Parse(
            """[ { "type": "noActivity", "key": "quiet", "label": "Quiet", "after": { "amount": 30, "unit": "days" }, "actions": [] }, { "type": "schedule", "key": "daily", "label": "Daily", "at": "09:00", "actions": [] } ]""");
    }
}
