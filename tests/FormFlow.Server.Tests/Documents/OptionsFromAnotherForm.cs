using System.Net;
using System.Text.Json;
using FormFlow.Server.Tests.Support;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Documents;

[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public sealed class OptionsFromAnotherForm<T>
    where T : TestDatabases, new()
{
    private const string Visit =
        """
        { "label": "Visit", "fields": [
          { "key": "town", "type": "text", "optionsFrom": { "form": "shop.place", "field": "town" } },
          { "key": "hint", "type": "text", "optionsFrom": { "form": "shop.place", "field": "town", "others": true } },
          { "key": "note", "type": "text" },
          { "key": "stops", "type": "subform", "fields": [ { "key": "town", "type": "text", "optionsFrom": { "form": "shop.place", "field": "town" } } ] } ] }
        """;

    private AppFixture app = null!;

    [SetUp]
    public async Task StartAsync()
    {
        app = await AppFixture.StartAsync<T>();
        await app.SetUpAsync();
        await app.SendAsync(HttpMethod.Put, "apps/shop", """{ "key": "shop", "label": "Shop", "version": "1.0.0" }""", HttpStatusCode.OK);
        await PutAsync("place", """{ "label": "Place", "fields": [ { "key": "name", "type": "text" }, { "key": "town", "type": "text" }, { "key": "story", "type": "longText" } ] }""");
        await PutAsync("visit", Visit);
        await PublishAsync(HttpStatusCode.OK);
        await CreateAsync("""{ "name": "One", "town": "Bern" }""", "place");
        await CreateAsync("""{ "name": "Two", "town": "Bern" }""", "place");
        await CreateAsync("""{ "name": "Three", "town": "Chur" }""", "place");
    }

    [TearDown]
    public async Task StopAsync() => await app.DisposeAsync();

    [Test]
    public async Task Are_the_only_texts_that_can_be_given()
    {
        await CreateAsync("""{ "town": "Chur", "stops": [ { "town": "Bern" }, {} ] }""");

        var refused = await app.SendAsync(
            HttpMethod.Post, "forms/shop.visit/records", """{ "values": { "town": "Rome", "stops": [ { "town": "Bern" }, { "town": "chur" } ] } }""", HttpStatusCode.UnprocessableEntity, ("Accept-Language", "zh-CN"));

        Assert.That(
            refused.GetProperty("errors").EnumerateArray().Select(error => $"{Told(error)} {error.GetProperty("detail").GetString()}"),
            Is.EquivalentTo(new[] { "/values/town field.unknown_option “Rome”不在选项中。", "/values/stops/1/town field.unknown_option “chur”不在选项中。" }));
    }

    [Test]
    public async Task Are_suggestions_where_others_are_allowed() => await CreateAsync("""{ "hint": "Rome" }""");

    [Test]
    public async Task Stay_in_a_record_that_has_one_which_is_gone()
    {
        var visit = await CreateAsync("""{ "town": "Chur", "stops": [ { "town": "Chur" } ] }""");
        var chur = (await app.SendAsync(HttpMethod.Get, "forms/shop.place/records?q=Chur", null, HttpStatusCode.OK)).GetProperty("items")[0].GetProperty("id").GetString();
        await app.SendAsync(HttpMethod.Delete, $"forms/shop.place/records/{chur}", null, HttpStatusCode.NoContent);

        var kept = await app.SendAsync(HttpMethod.Patch, $"forms/shop.visit/records/{visit}", """{ "values": { "note": "later" } }""", HttpStatusCode.OK);
        var refused = await app.SendAsync(HttpMethod.Post, "forms/shop.visit/records", """{ "values": { "town": "Chur" } }""", HttpStatusCode.UnprocessableEntity);
        await app.SendAsync(HttpMethod.Post, $"forms/shop.place/bin/{chur}/restore", null, HttpStatusCode.OK);
        await CreateAsync("""{ "town": "Chur" }""");

        Assert.That(kept.GetProperty("values").GetProperty("town").GetString(), Is.EqualTo("Chur"));
        Assert.That(refused.GetProperty("errors").EnumerateArray().Select(Told), Is.EqualTo(new[] { "/values/town field.unknown_option" }));
    }

    [Test]
    public async Task Are_looked_up_for_a_whole_batch()
    {
        var operations = Enumerable.Range(0, 450).Select(i => $$"""{ "op": "create", "values": { "town": "{{(i % 3 == 0 ? "Bern" : $"Town {i}")}}" } }""");

        var answer = await app.SendAsync(HttpMethod.Post, "forms/shop.visit/records/batch", $$"""{ "operations": [ {{string.Join(", ", operations)}} ] }""", HttpStatusCode.OK);

        var results = answer.GetProperty("results").EnumerateArray().ToArray();
        Assert.That(results.Count(result => result.GetProperty("status").GetString() == "created"), Is.EqualTo(150));
        Assert.That(Told(results[449].GetProperty("errors")[0]), Is.EqualTo("/operations/449/values/town field.unknown_option"));
    }

    [Test]
    public async Task Hold_on_to_the_field_they_come_from()
    {
        await PutAsync("place", """{ "label": "Place", "fields": [ { "key": "name", "type": "text" } ] }""");

        var plan = await app.SendAsync(HttpMethod.Post, "apps/shop/publish?plan=true", null, HttpStatusCode.OK);

        Assert.That(
            plan.GetProperty("errors").EnumerateArray().Select(Told),
            Is.EquivalentTo(new[] { "0", "1", "3/fields/0" }.Select(place => $"/forms/shop.visit/fields/{place}/optionsFrom/field document.unknown_field")));
    }

    [TestCase(""" "form": "shop.gone", "field": "town" """, "form document.unknown_form")]
    [TestCase(""" "form": "shop.place", "field": "gone" """, "field document.unknown_field")]
    [TestCase(""" "form": "shop.place", "field": "story" """, "field document.not_allowed")]
    public async Task Are_refused_where_there_are_none(string source, string expected)
    {
        await PutAsync("odd", $$"""{ "label": "Odd", "fields": [ { "key": "town", "type": "text", "optionsFrom": { {{source}} } } ] }""");

        var plan = await app.SendAsync(HttpMethod.Post, "apps/shop/publish?plan=true", null, HttpStatusCode.OK);

        Assert.That(plan.GetProperty("errors").EnumerateArray().Select(Told), Is.EqualTo(new[] { $"/forms/shop.odd/fields/0/optionsFrom/{expected}" }));
    }

    private static string Told(JsonElement error) => $"{error.GetProperty("pointer").GetString()} {error.GetProperty("code").GetString()}";

    private Task<JsonElement> PutAsync(string form, string document) => app.SendAsync(HttpMethod.Put, $"forms/shop.{form}", document, HttpStatusCode.OK);

    private Task<JsonElement> PublishAsync(HttpStatusCode expected) => app.SendAsync(HttpMethod.Post, "apps/shop/publish", null, expected);

    private async Task<string> CreateAsync(string values, string form = "visit") =>
        (await app.SendAsync(HttpMethod.Post, $"forms/shop.{form}/records", $$"""{ "values": {{values}} }""", HttpStatusCode.Created)).GetProperty("id").GetString()!;
}
