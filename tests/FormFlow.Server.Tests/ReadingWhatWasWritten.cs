using System.Net;
using System.Text.Json;
using FormFlow.Server.Tests.Support;
using FormFlow.Testing;

namespace FormFlow.Server.Tests;

/// <summary>A write answers from memory, a read streams from the database: both must be the same text.</summary>
[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public class ReadingWhatWasWritten<T>
    where T : TestDatabases, new()
{
    private const string Fields =
        """
        { "key": "text", "type": "text" }, { "key": "longText", "type": "longText" }, { "key": "richText", "type": "richText" },
        { "key": "number", "type": "number" }, { "key": "whole", "type": "number", "decimals": 0 }, { "key": "currency", "type": "currency", "decimals": 2 },
        { "key": "percent", "type": "percent" }, { "key": "rating", "type": "rating" }, { "key": "date", "type": "date" }, { "key": "dateTime", "type": "dateTime" },
        { "key": "time", "type": "time" }, { "key": "duration", "type": "duration" }, { "key": "switch", "type": "switch" },
        { "key": "select", "type": "select", "options": [ { "value": "a", "label": "A" }, { "value": "b", "label": "B" } ] },
        { "key": "multiSelect", "type": "multiSelect", "options": [ { "value": "a", "label": "A" }, { "value": "b", "label": "B" } ] },
        { "key": "tags", "type": "tags" }, { "key": "phone", "type": "phone" }, { "key": "email", "type": "email" }, { "key": "url", "type": "url" },
        { "key": "address", "type": "address" }, { "key": "location", "type": "location" },
        { "key": "member", "type": "member" }, { "key": "members", "type": "member", "multiple": true },
        { "key": "department", "type": "department" }, { "key": "departments", "type": "department", "multiple": true },
        { "key": "one", "type": "lookup", "form": "all.thing" }, { "key": "many", "type": "lookup", "form": "all.thing", "multiple": true },
        { "key": "twice", "type": "formula", "formula": "number * 2", "decimals": 3 }, { "key": "words", "type": "formula", "formula": "CONCAT(text, '!')", "result": "text" }
        """;

    private const string Linked =
        """
        { "key": "linkedText", "type": "linkedValue", "via": "one", "field": "text" }, { "key": "linkedMany", "type": "linkedValue", "via": "one", "field": "many" },
        { "key": "linkedOne", "type": "linkedValue", "via": "one", "field": "one" }, { "key": "linkedMember", "type": "linkedValue", "via": "one", "field": "member" },
        { "key": "linkedNumber", "type": "linkedValue", "via": "one", "field": "twice" }, { "key": "linkedTags", "type": "linkedValue", "via": "one", "field": "tags" }
        """;

    private AppFixture app = null!;
    private string member = null!;
    private string department = null!;

    [SetUp]
    public async Task StartAsync()
    {
        app = await AppFixture.StartAsync<T>();
        await app.SetUpAsync();
        var columns = Fields.Replace("\"key\": \"", "\"key\": \"row_", StringComparison.Ordinal).Replace("number * 2", "row_number * 2").Replace("CONCAT(text", "CONCAT(row_text");
        await app.SendAsync(HttpMethod.Put, "apps/all", """{ "key": "all", "label": "All", "version": "1.0.0" }""", HttpStatusCode.OK);
        await app.SendAsync(
            HttpMethod.Put, "forms/all.thing", $$"""{ "label": "Thing", "titleField": "text", "fields": [ {{Fields}}, {{Linked}}, { "key": "rows", "type": "subform", "fields": [ {{columns}} ] } ] }""", HttpStatusCode.OK);
        await app.SendAsync(HttpMethod.Post, "apps/all/publish", null, HttpStatusCode.OK);
        member = Id((await app.SendAsync(HttpMethod.Get, "members", null, HttpStatusCode.OK)).GetProperty("items")[0]);
        department = Id(await app.SendAsync(HttpMethod.Post, "departments", """{ "name": "销售 \"North\"" }""", HttpStatusCode.Created));
    }

    [TearDown]
    public async Task StopAsync() => await app.DisposeAsync();

    [Test]
    public async Task Gives_the_same_text_alone_and_in_a_list()
    {
        var blank = await CreateAsync("{ }");
        var first = await CreateAsync($"{{ {Values(string.Empty, Id(blank), Id(blank))} }}");
        var full = await CreateAsync($"{{ {Values(string.Empty, Id(first), Id(blank))}, \"rows\": [ {{ {Values("row_", Id(first), Id(blank))} }}, {{ }}, {{ \"row_text\": \"z\" }} ] }}");

        var list = (await app.SendAsync(HttpMethod.Get, "forms/all.thing/records?count=true", null, HttpStatusCode.OK)).GetProperty("items");
        foreach (var (made, place) in new[] { (blank, 2), (first, 1), (full, 0) })
        {
            var read = await app.SendAsync(HttpMethod.Get, $"forms/all.thing/records/{Id(made)}", null, HttpStatusCode.OK);
            Assert.That(read.GetRawText(), Is.EqualTo(made.GetRawText()));
            Assert.That(list[place].GetRawText(), Is.EqualTo(made.GetRawText()));
        }
    }

    [Test]
    public async Task Gives_only_the_fields_asked_for_and_says_which_are_none()
    {
        await CreateAsync("""{ "text": "a", "number": 5 }""");

        var some = await app.SendAsync(HttpMethod.Get, "forms/all.thing/records?fields=number,text", null, HttpStatusCode.OK);
        var none = await app.SendAsync(HttpMethod.Get, "forms/all.thing/records?fields=number,nothing&sort=absent", null, HttpStatusCode.UnprocessableEntity);

        Assert.That(some.GetProperty("items")[0].GetProperty("values").GetRawText(), Is.EqualTo("""{"text":"a","number":5}"""));
        Assert.That(none.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("pointer").GetString()), Is.EqualTo(new[] { "/fields/1", "/sort/0/field" }));
    }

    [Test]
    public async Task Streams_what_is_larger_than_one_part()
    {
        var text = string.Concat(Enumerable.Repeat("数据 data ", 2000));
        for (var i = 0; i < 30; i++)
        {
            await CreateAsync($$"""{ "text": "{{i}}", "longText": "{{text}}" }""");
        }

        var list = await app.SendAsync(HttpMethod.Get, "forms/all.thing/records", null, HttpStatusCode.OK);

        Assert.That(list.GetProperty("items").GetArrayLength(), Is.EqualTo(30));
        Assert.That(list.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("values").GetProperty("longText").GetString()), Is.All.EqualTo(text));
    }

    private string Values(string prefix, string one, string other) =>
        $$"""
        "{{prefix}}text": "naïve \"文字\" <b>\u001f 😀", "{{prefix}}longText": "a\nb", "{{prefix}}richText": "<p>a &amp; b</p>", "{{prefix}}number": -12.5, "{{prefix}}whole": 123456789012345678,
        "{{prefix}}currency": "1234567890123456.70", "{{prefix}}percent": 12.5, "{{prefix}}rating": 3, "{{prefix}}date": "0099-02-28", "{{prefix}}dateTime": "2026-02-03T04:05:06.070Z",
        "{{prefix}}time": "07:08:09", "{{prefix}}duration": 90, "{{prefix}}switch": true, "{{prefix}}select": "a", "{{prefix}}multiSelect": [ "b", "a" ], "{{prefix}}tags": [ "红", "a\"b\\" ],
        "{{prefix}}phone": "+86 138 0013 8000", "{{prefix}}email": "a@example.com", "{{prefix}}url": "https://example.com/?a=b&c=d",
        "{{prefix}}address": { "city": "上海" }, "{{prefix}}location": { "latitude": 31.2, "longitude": 121.5 },
        "{{prefix}}member": "{{member}}", "{{prefix}}members": [ "{{member}}" ], "{{prefix}}department": "{{department}}", "{{prefix}}departments": [ "{{department}}" ],
        "{{prefix}}one": "{{one}}", "{{prefix}}many": [ "{{other}}", "{{one}}" ]
        """;

    private async Task<JsonElement> CreateAsync(string values) =>
        await app.SendAsync(HttpMethod.Post, "forms/all.thing/records", $$"""{ "values": {{values}} }""", HttpStatusCode.Created);

    private static string Id(JsonElement record) => record.GetProperty("id").GetString()!;
}
