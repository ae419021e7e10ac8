using System.Net;
using System.Text.Json;
using FormFlow.Server.Tests.Support;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Documents;

[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public sealed class FieldsUniqueTogether<T>
    where T : TestDatabases, new()
{
    private const string Unique = """ "unique": [ { "fields": [ "company", "phone" ] }, { "fields": [ "day", "place", "phone" ], "message": { "en": "That day is taken.", "zh-CN": "该日已被占用。" } } ] """;

    private const string Fields =
        """
        "label": "Person", "titleField": "name", "fields": [
          { "key": "name", "type": "text" }, { "key": "company", "type": "text", "label": { "en": "Company", "zh-CN": "公司" } }, { "key": "phone", "type": "text", "label": { "en": "Phone", "zh-CN": "电话" } },
          { "key": "day", "type": "date" }, { "key": "place", "type": "lookup", "form": "shop.place" } ]
        """;

    private AppFixture app = null!;
    private string here = null!;

    [SetUp]
    public async Task StartAsync()
    {
        app = await AppFixture.StartAsync<T>();
        await app.SetUpAsync();
        await app.SendAsync(HttpMethod.Put, "apps/shop", """{ "key": "shop", "label": "Shop", "version": "1.0.0" }""", HttpStatusCode.OK);
        await PutAsync("place", """{ "label": "Place", "fields": [ { "key": "name", "type": "text" } ] }""");
        await PutAsync("person", $$"""{ {{Fields}}, {{Unique}} }""");
        await PublishAsync(HttpStatusCode.OK);
        here = await CreateAsync("""{ "name": "Here" }""", "place");
    }

    [TearDown]
    public async Task StopAsync() => await app.DisposeAsync();

    [Test]
    public async Task Are_refused_at_each_of_them_with_the_record_that_has_them()
    {
        var ann = await CreateAsync("""{ "name": "Ann", "company": "A", "phone": "1" }""");
        await CreateAsync("""{ "name": "Ben", "company": "A", "phone": "2" }""");

        var refused = await FaultsAsync("""{ "company": "A", "phone": "1" }""");

        Assert.That(refused.Select(Told), Is.EqualTo(new[] { "/values/company field.not_unique_together 已有其他数据的公司、电话与此相同。", "/values/phone field.not_unique_together 已有其他数据的公司、电话与此相同。" }));
        Assert.That(refused[0].GetProperty("parameters").GetProperty("record").GetString(), Is.EqualTo(ann));
        Assert.That(refused[0].GetProperty("parameters").GetProperty("title").GetString(), Is.EqualTo("Ann"));
    }

    [Test]
    public async Task Say_what_the_form_says()
    {
        await CreateAsync($$"""{ "day": "2026-03-05", "place": "{{here}}", "phone": "1" }""");

        var refused = await FaultsAsync($$"""{ "day": "2026-03-05", "place": "{{here}}", "phone": "1" }""");

        Assert.That(refused.Select(Told), Is.EqualTo(new[] { "phone", "day", "place" }.Select(key => $"/values/{key} field.not_unique_together 该日已被占用。")));
    }

    [Test]
    public async Task Are_not_compared_where_one_is_blank()
    {
        await CreateAsync("""{ "company": "A" }""");
        var second = await CreateAsync("""{ "company": "A", "phone": null }""");

        var filled = await app.SendAsync(HttpMethod.Patch, $"forms/shop.person/records/{second}", """{ "values": { "phone": "1" } }""", HttpStatusCode.OK);
        await CreateAsync("""{ "company": "A", "phone": "2" }""");
        var refused = await app.SendAsync(HttpMethod.Patch, $"forms/shop.person/records/{second}", """{ "values": { "phone": "2" } }""", HttpStatusCode.UnprocessableEntity);

        Assert.That(filled.GetProperty("values").GetProperty("phone").GetString(), Is.EqualTo("1"));
        Assert.That(refused.GetProperty("errors").GetArrayLength(), Is.EqualTo(2));
    }

    [Test]
    public async Task Hold_inside_of_a_batch_and_are_a_key_to_upsert_by()
    {
        var batch = """
            { "operations": [ { "op": "create", "values": { "company": "A", "phone": "1" } }, { "op": "create", "values": { "company": "A", "phone": "1" } },
              { "op": "upsert", "key": [ "phone", "company" ], "values": { "name": "New", "company": "B", "phone": "1" } }, { "op": "upsert", "key": [ "company", "phone" ], "values": { "name": "Again", "company": "B", "phone": "1" } } ] }
            """;

        var answer = await app.SendAsync(HttpMethod.Post, "forms/shop.person/records/batch", batch, HttpStatusCode.OK);

        Assert.That(answer.GetProperty("results").EnumerateArray().Select(result => result.GetProperty("status").GetString()), Is.EqualTo(new[] { "created", "refused", "created", "updated" }));
        Assert.That(answer.GetProperty("results")[1].GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("pointer").GetString()), Is.EqualTo(new[] { "/operations/1/values/company", "/operations/1/values/phone" }));
    }

    [Test]
    public async Task Let_one_of_many_callers_at_once_through()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(async i =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/workspaces/test/forms/shop.person/records") { Content = new StringContent($$"""{ "values": { "name": "{{i}}", "company": "R", "phone": "9" } }""", System.Text.Encoding.UTF8, "application/json") };
            using var response = await app.Client.SendAsync(request);
            return response.StatusCode;
        }));

        Assert.That(answers.Order(), Is.EqualTo(Enumerable.Repeat(HttpStatusCode.UnprocessableEntity, 11).Prepend(HttpStatusCode.Created)));
    }

    [Test]
    public async Task Hold_for_a_record_that_comes_back_from_the_recycle_bin()
    {
        var ann = await CreateAsync("""{ "company": "A", "phone": "1" }""");
        await app.SendAsync(HttpMethod.Delete, $"forms/shop.person/records/{ann}", null, HttpStatusCode.NoContent);
        var other = await CreateAsync("""{ "company": "A", "phone": "1" }""");

        var refused = await app.SendAsync(HttpMethod.Post, $"forms/shop.person/bin/{ann}/restore", null, HttpStatusCode.UnprocessableEntity);
        await app.SendAsync(HttpMethod.Delete, $"forms/shop.person/records/{other}", null, HttpStatusCode.NoContent);
        await app.SendAsync(HttpMethod.Post, $"forms/shop.person/bin/{ann}/restore", null, HttpStatusCode.OK);

        Assert.That(refused.GetProperty("errors").EnumerateArray().Select(error => $"{error.GetProperty("pointer").GetString()} {error.GetProperty("code").GetString()}"), Is.EqualTo(new[] { "/values/company field.not_unique_together", "/values/phone field.not_unique_together" }));
    }

    [Test]
    public async Task Are_planned_against_the_saved_records_and_can_be_given_up_again()
    {
        await PutAsync("person", $$"""{ {{Fields}} }""");
        await PublishAsync(HttpStatusCode.OK);
        var first = await CreateAsync("""{ "company": "A", "phone": "1" }""");
        var second = await CreateAsync("""{ "company": "A", "phone": "1" }""");
        await CreateAsync("""{ "company": "A" }""");

        await PutAsync("person", $$"""{ {{Fields}}, {{Unique}} }""");
        var plan = await app.SendAsync(HttpMethod.Post, "apps/shop/publish?plan=true", null, HttpStatusCode.OK);
        var refused = await app.SendAsync(HttpMethod.Post, "apps/shop/publish?allowBreaking=true", null, HttpStatusCode.UnprocessableEntity);
        await app.SendAsync(HttpMethod.Patch, $"forms/shop.person/records/{second}", """{ "values": { "phone": "2" } }""", HttpStatusCode.OK);
        await PublishAsync(HttpStatusCode.OK);

        var line = plan.GetProperty("changes").EnumerateArray().Single(change => change.GetProperty("rows").GetInt64() > 0);
        Assert.That(line.GetProperty("examples").EnumerateArray().Select(id => id.GetString()), Is.EqualTo(new[] { first, second }));
        Assert.That(refused.GetProperty("errors").EnumerateArray().Select(error => $"{error.GetProperty("pointer").GetString()} {error.GetProperty("code").GetString()}"), Is.EqualTo(new[] { "/forms/shop.person/unique/0 publish.not_unique" }));
        Assert.That(await FaultsAsync("""{ "company": "A", "phone": "2" }"""), Has.Length.EqualTo(2));
    }

    [TestCase("""{ "fields": [ "company" ] }""", "/unique/0/fields document.out_of_range")]
    [TestCase("""{ "fields": [ "company", "gone" ] }""", "/unique/0/fields/1 document.unknown_field")]
    [TestCase("""{ "fields": [ "company", "company" ] }""", "/unique/0/fields/1 document.repeated_key")]
    [TestCase("""{ "fields": [ "company", "file" ] }""", "/unique/0/fields/1 document.not_allowed")]
    [TestCase("""{ "fields": [ "company", "secret" ] }""", "/unique/0/fields/1 document.contradiction")]
    [TestCase("""{ "fields": [ "company", "above" ] }""", "/unique/0/fields document.not_allowed")]
    [TestCase("""{ "fields": [ "company", "phone" ] }, { "fields": [ "phone", "company" ] }""", "/unique/1 document.repeated_key")]
    public async Task Are_refused_where_they_cannot_hold(string sets, string expected)
    {
        var document = $$"""
            { "label": "Odd", "fields": [ { "key": "company", "type": "text" }, { "key": "phone", "type": "text" }, { "key": "file", "type": "attachment" }, { "key": "secret", "type": "text", "hidden": true },
              { "key": "up", "type": "lookup", "form": "shop.odd" }, { "key": "above", "type": "formula", "formula": "up.company", "result": "text" } ], "unique": [ {{sets}} ] }
            """;
        await PutAsync("odd", document);

        var plan = await app.SendAsync(HttpMethod.Post, "apps/shop/publish?plan=true", null, HttpStatusCode.OK);

        Assert.That(plan.GetProperty("errors").EnumerateArray().Select(error => $"{error.GetProperty("pointer").GetString()} {error.GetProperty("code").GetString()}"), Is.EqualTo(new[] { $"/forms/shop.odd{expected}" }));
    }

    [Test]
    public async Task Hold_still_after_one_of_them_got_another_type()
    {
        // Long enough that its index has a digest for a name.
        await CreateAsync($$"""{ "day": "2026-03-05", "place": "{{here}}", "phone": "1" }""");
        await PutAsync("person", $$"""{ {{Fields.Replace("\"type\": \"date\"", "\"type\": \"text\"", StringComparison.Ordinal)}}, {{Unique}} }""");
        await PublishAsync(HttpStatusCode.OK);

        Assert.That(await FaultsAsync($$"""{ "day": "2026-03-05", "place": "{{here}}", "phone": "1" }"""), Has.Length.EqualTo(3));
        await PutAsync("person", $$"""{ {{Fields}}, {{Unique}} }""");
        await PublishAsync(HttpStatusCode.OK);
        Assert.That(await FaultsAsync($$"""{ "day": "2026-03-05", "place": "{{here}}", "phone": "1" }"""), Has.Length.EqualTo(3));
    }

    private static string Told(JsonElement error) => $"{error.GetProperty("pointer").GetString()} {error.GetProperty("code").GetString()} {error.GetProperty("detail").GetString()}";

    private Task<JsonElement> PutAsync(string form, string document) => app.SendAsync(HttpMethod.Put, $"forms/shop.{form}", document, HttpStatusCode.OK);

    private Task<JsonElement> PublishAsync(HttpStatusCode expected) => app.SendAsync(HttpMethod.Post, "apps/shop/publish", null, expected);

    private async Task<string> CreateAsync(string values, string form = "person") =>
        (await app.SendAsync(HttpMethod.Post, $"forms/shop.{form}/records", $$"""{ "values": {{values}} }""", HttpStatusCode.Created)).GetProperty("id").GetString()!;

    private async Task<JsonElement[]> FaultsAsync(string values) =>
    [
        .. (await app.SendAsync(HttpMethod.Post, "forms/shop.person/records", $$"""{ "values": {{values}} }""", HttpStatusCode.UnprocessableEntity, ("Accept-Language", "zh-CN"))).GetProperty("errors").EnumerateArray(),
    ];
}
