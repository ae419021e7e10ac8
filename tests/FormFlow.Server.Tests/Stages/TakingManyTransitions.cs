using System.Net;
using System.Text.Json;
using FormFlow.Server.Tests.Work;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Stages;

[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public class TakingManyTransitions<T>
    where T : TestDatabases, new()
{
    private const string Lose = "forms/shop.job/transitions/lose";

    private Bench bench = null!;

    [SetUp]
    public async Task StartAsync() => bench = await Bench.StartAsync<T>();

    [TearDown]
    public async Task StopAsync() => await bench.DisposeAsync();

    [Test]
    public async Task Each_record_is_told_what_became_of_it()
    {
        var (ready, blocked, gone) = (await bench.ReadyAsync(), await bench.CreateAsync("""{ "price": 20 }"""), await bench.CreateAsync("""{ "price": 30 }"""));
        await bench.Ann.DeleteAsync(Bench.Path(gone));

        var results = await TakeAsync("offer", $$"""{ "ids": [ "{{ready}}", "{{blocked}}", "{{gone}}", "nonsense", "{{ready}}" ], "values": { "offer": 4, "note": "n" } }""");

        Assert.That(results.Select(result => result.Text("status")), Is.EqualTo(new[] { "updated", "refused", "refused", "refused", "refused" }));
        Assert.That((results[0].Text("id"), results[1].Text("id")), Is.EqualTo((ready, blocked)));
        Assert.That(results[1].Errors(), Is.EquivalentTo(new[] { "/values/contact stage.field_missing", " stage.item_open" }));
        Assert.That(results[2..4].Select(result => result.Errors().Single()), Is.All.EqualTo(" record.not_found"));
        Assert.That(results[4].Errors().Single(), Does.StartWith(" stage."));
        Assert.That((await bench.StageAsync(ready), await bench.StageAsync(blocked)), Is.EqualTo(("offered", "new")));
        Assert.That((await bench.ValuesAsync(ready)).GetProperty("offer").GetInt32(), Is.EqualTo(4));
    }

    [Test]
    public async Task The_reason_and_the_comment_stand_with_every_one_of_them()
    {
        var ids = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            ids.Add(await bench.ReadyAsync());
        }

        var body = $$"""{ "ids": {{JsonSerializer.Serialize(ids)}}, "reason": [ "price", "high" ], "comment": "The fair is over" }""";
        var dry = await bench.Ann.PostAsync($"{Lose}?dryRun=true", body);
        var before = await bench.StageAsync(ids[0]);
        var first = await bench.Ann.PostAsync(Lose, body, HttpStatusCode.OK, ("Idempotency-Key", "once"));
        var again = await bench.Ann.PostAsync(Lose, body, HttpStatusCode.OK, ("Idempotency-Key", "once"));

        Assert.That(dry.GetProperty("results").EnumerateArray().Select(result => result.Text("status")), Is.All.EqualTo("updated"));
        Assert.That((before, again.GetRawText()), Is.EqualTo(("new", first.GetRawText())));
        foreach (var id in ids)
        {
            var entry = (await bench.Ann.GetAsync($"{Bench.Path(id)}/history")).Items().First();
            var move = entry.GetProperty("moves")[0];
            Assert.That((move.Text("to"), move.Text("comment"), move.GetProperty("reason")[1].GetString()), Is.EqualTo(("gone", "The fair is over", "high")));
            Assert.That(entry.GetProperty("by").Text("title"), Is.EqualTo("Ann"));
        }
    }

    [Test]
    public async Task Who_may_not_take_it_is_refused_for_each()
    {
        var mine = await bench.ReadyAsync($$"""{ "price": 20, "contact": "x", "offer": 5, "owner": "{{bench.Bob.Id}}" }""");
        var others = await bench.ReadyAsync($$"""{ "price": 21, "contact": "x", "offer": 5, "owner": "{{bench.Ann.Id}}" }""");

        var results = await TakeAsync("offer", $$"""{ "ids": [ "{{mine}}", "{{others}}" ], "values": { "note": "n" } }""", bench.Bob);

        Assert.That(results.Select(result => result.Text("status")), Is.EqualTo(new[] { "updated", "refused" }));
        Assert.That(results[1].Errors().Single(), Does.StartWith(" stage."));
    }

    [TestCase("lose", """{ "ids": [] }""", "/ids batch.bad_count")]
    [TestCase("lose", """{ }""", "/ids request.missing_property")]
    [TestCase("offer", """{ "ids": [ "0hx4k2m9q7t1w", "0hx4k2m9q7t1x" ], "values": { "offer": "many", "colour": 1 } }""", "/values/offer field.unreadable|/values/colour field.unknown")]
    [TestCase("lose", """{ "ids": [ "0hx4k2m9q7t1w" ], "field": "price" }""", "/field stage.unknown_field")]
    public async Task What_fits_none_of_them_is_refused_once(string transition, string body, string errors)
    {
        var refused = await bench.Ann.PostAsync($"forms/shop.job/transitions/{transition}", body, HttpStatusCode.UnprocessableEntity);

        Assert.That(refused.Errors(), Is.EqualTo(errors.Split('|')));
    }

    [Test]
    public async Task More_than_a_thousand_are_too_many()
    {
        var refused = await bench.Ann.PostAsync(Lose, $$"""{ "ids": {{JsonSerializer.Serialize(Enumerable.Repeat("0hx4k2m9q7t1w", 1001))}} }""", HttpStatusCode.UnprocessableEntity);

        Assert.That(refused.Errors(), Is.EqualTo(new[] { "/ids batch.bad_count" }));
    }

    private async Task<JsonElement[]> TakeAsync(string transition, string body, Colleague? by = null) =>
        [.. (await (by ?? bench.Ann).PostAsync($"forms/shop.job/transitions/{transition}", body)).GetProperty("results").EnumerateArray()];
}
