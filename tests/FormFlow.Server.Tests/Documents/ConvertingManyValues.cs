using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using FormFlow.Server.Tests.Support;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Documents;

#pragma warning disable CA5394 // Chance, not secrecy.

[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public sealed class ConvertingManyValues<T>
    where T : TestDatabases, new()
{
    private const int Records = 2000;

    // Each converted field has a twin that says the same and stays as it is.
    private const string Order =
        """
        { "label": "Order", "fields": [
          { "key": "code", "type": "text" }, { "key": "codeTwin", "type": "text" }, { "key": "day", "type": "text" }, { "key": "dayTwin", "type": "text" },
          { "key": "part", "type": "text" }, { "key": "partTwin", "type": "text" },
          { "key": "rows", "type": "subform", "fields": [ { "key": "qty", "type": "text" }, { "key": "qtyTwin", "type": "text" } ] } ] }
        """;

    private AppFixture app = null!;

    [SetUp]
    public async Task StartAsync()
    {
        app = await AppFixture.StartAsync<T>("--FormFlow:ConvertedAtOnce=100");
        await app.SetUpAsync();
        await app.SendAsync(HttpMethod.Put, "apps/shop", """{ "key": "shop", "label": "Shop", "version": "1.0.0" }""", HttpStatusCode.OK);
        await app.SendAsync(HttpMethod.Put, "forms/shop.order", Order, HttpStatusCode.OK);
        await app.SendAsync(HttpMethod.Put, "forms/shop.item", """{ "label": "Item", "fields": [ { "key": "name", "type": "text" } ] }""", HttpStatusCode.OK);
        await app.SendAsync(HttpMethod.Post, "apps/shop/publish", null, HttpStatusCode.OK);
        foreach (var name in new[] { "Bolt", "Nut" })
        {
            await app.SendAsync(HttpMethod.Post, "forms/shop.item/records", $$"""{ "values": { "name": "{{name}}" } }""", HttpStatusCode.Created);
        }

        for (var begun = 0; begun < Records; begun += 1000)
        {
            var operations = Enumerable.Range(begun, 1000).Select(i => $$"""{ "op": "create", "values": {{Values(i)}} }""");
            await app.SendAsync(HttpMethod.Post, "forms/shop.order/records/batch", $$"""{ "operations": [ {{string.Join(',', operations)}} ] }""", HttpStatusCode.OK);
        }
    }

    [TearDown]
    public async Task StopAsync() => await app.DisposeAsync();

    [Test]
    public async Task Gives_what_a_conversion_of_what_was_written_last_gives_while_people_go_on_working()
    {
        await RetypeAsync();
        var before = await ListAsync();
        using var over = new CancellationTokenSource();

        var accepted = await app.SendAsync(HttpMethod.Post, "apps/shop/publish?allowBreaking=true", null, HttpStatusCode.Accepted);
        var writing = Enumerable.Range(0, 3).Select(writer => WriteAsync(writer, [.. before.Where((_, i) => i % 3 == writer).Select(record => record.GetProperty("id").GetString()!)], over.Token)).ToArray();
        var longest = ReadAsync(over.Token);
        var job = await EndAsync();
        await over.CancelAsync();
        var writes = (await Task.WhenAll(writing)).Sum();

        var after = await ListAsync();
        TestContext.Out.WriteLine($"{writes} writes in between, longest wait of a reader {await longest}");
        Assert.Multiple(() =>
        {
            Assert.That(accepted.GetProperty("published").GetBoolean(), Is.False);
            Assert.That(accepted.GetProperty("job").GetProperty("total").GetInt64(), Is.EqualTo(Records * 5));
            Assert.That(job.GetProperty("status").GetString(), Is.EqualTo("done"), job.ToString());
            Assert.That(job.GetProperty("progress").GetDecimal(), Is.EqualTo(1));
            Assert.That(writes, Is.GreaterThan(3));
            foreach (var record in after)
            {
                AssertTwins(record.GetProperty("values"));
            }
        });
        Assert.That(await HiddenAsync(), Is.EqualTo(new[] { "code", "day", "part", "rows.qty" }), "kept aside");
        await app.SendAsync(HttpMethod.Post, "apps/shop/publish", null, HttpStatusCode.Conflict);
    }

    [Test]
    public async Task Publishes_the_drafts_as_they_were_and_keeps_what_was_edited_since()
    {
        await RetypeAsync();

        await app.SendAsync(HttpMethod.Post, "apps/shop/publish?allowBreaking=true", null, HttpStatusCode.Accepted);
        await ChangeAsync(form => form["label"] = "Later");
        await app.SendAsync(HttpMethod.Put, "forms/shop.new", """{ "label": "New", "fields": [ { "key": "name", "type": "text" } ] }""", HttpStatusCode.OK);
        await EndAsync();

        Assert.Multiple(async () =>
        {
            Assert.That((await app.SendAsync(HttpMethod.Get, "forms/shop.order?live=true", null, HttpStatusCode.OK)).GetProperty("label").GetString(), Is.EqualTo("Order"));
            Assert.That((await app.SendAsync(HttpMethod.Get, "forms/shop.order", null, HttpStatusCode.OK)).GetProperty("label").GetString(), Is.EqualTo("Later"));
            await app.SendAsync(HttpMethod.Get, "forms/shop.new?live=true", null, HttpStatusCode.NotFound);
        });
        await app.SendAsync(HttpMethod.Post, "apps/shop/publish", null, HttpStatusCode.OK);
        Assert.That((await app.SendAsync(HttpMethod.Get, "forms/shop.order?live=true", null, HttpStatusCode.OK)).GetProperty("label").GetString(), Is.EqualTo("Later"));
    }

    [Test]
    public async Task Is_given_up_when_somebody_says_so_and_can_be_begun_again()
    {
        await RetypeAsync();
        await app.SendAsync(HttpMethod.Post, "apps/shop/publish?allowBreaking=true", null, HttpStatusCode.Accepted);

        var second = await app.SendAsync(HttpMethod.Post, "apps/shop/publish?allowBreaking=true", null, HttpStatusCode.Conflict);
        await app.SendAsync(HttpMethod.Post, "apps/shop/publish/cancel", null, HttpStatusCode.OK);
        var job = await EndAsync();

        Assert.That(second.GetProperty("code").GetString(), Is.EqualTo("publish.being_prepared"));
        Assert.That(job.GetProperty("status").GetString(), Is.EqualTo("cancelled"));
        Assert.That((await app.SendAsync(HttpMethod.Get, "forms/shop.order?live=true", null, HttpStatusCode.OK)).GetProperty("fields")[0].GetProperty("type").GetString(), Is.EqualTo("text"));
        Assert.That(await HiddenAsync(), Is.Empty);
        await app.SendAsync(HttpMethod.Post, "apps/shop/publish?allowBreaking=true", null, HttpStatusCode.Accepted);
        Assert.That((await EndAsync()).GetProperty("status").GetString(), Is.EqualTo("done"));
        Assert.Multiple(async () =>
        {
            foreach (var record in await ListAsync())
            {
                AssertTwins(record.GetProperty("values"));
            }
        });
    }

    [Test]
    public async Task Ends_with_what_stands_in_the_way_in_the_end_and_changes_nothing()
    {
        await ChangeAsync(form => Retype(form, "qty", "number"));
        await app.SendAsync(HttpMethod.Post, "apps/shop/publish", null, HttpStatusCode.Accepted);

        await app.SendAsync(HttpMethod.Post, "forms/shop.order/records", """{ "values": { "rows": [ { "qty": "many" } ] } }""", HttpStatusCode.Created);
        var job = await EndAsync();

        var error = job.GetProperty("errors")[0];
        Assert.Multiple(() =>
        {
            Assert.That(job.GetProperty("status").GetString(), Is.EqualTo("failed"));
            Assert.That(error.GetProperty("code").GetString(), Is.EqualTo("publish.rows_would_break"));
            Assert.That(error.GetProperty("pointer").GetString(), Is.EqualTo("/forms/shop.order/fields/rows.qty"));
            Assert.That(error.GetProperty("detail").GetString(), Does.Contain("many"));
        });
        await app.SendAsync(HttpMethod.Post, "forms/shop.order/records", """{ "values": { "rows": [ { "qty": "more" } ] } }""", HttpStatusCode.Created);
        var plan = await app.SendAsync(HttpMethod.Post, "apps/shop/publish?plan=true", null, HttpStatusCode.OK);
        Assert.That(plan.GetProperty("changes")[0].GetProperty("rows").GetInt64(), Is.EqualTo(2), "the draft stays");
    }

    [Test]
    public async Task Goes_on_where_it_stood_when_the_server_was_stopped()
    {
        await RetypeAsync();
        await app.SendAsync(HttpMethod.Post, "apps/shop/publish?allowBreaking=true", null, HttpStatusCode.Accepted);

        await app.RestartAsync(_ => Task.CompletedTask);
        await app.SignInAsync();
        var job = await EndAsync();

        Assert.That(job.GetProperty("status").GetString(), Is.EqualTo("done"), job.ToString());
        Assert.That(job.GetProperty("done").GetInt64(), Is.EqualTo(Records * 5));
        Assert.Multiple(async () =>
        {
            foreach (var record in await ListAsync())
            {
                AssertTwins(record.GetProperty("values"));
            }
        });
    }

    [Test]
    public async Task Is_not_asked_for_by_who_owns_nothing_and_not_found_where_none_was()
    {
        await app.SendAsync(HttpMethod.Get, "apps/shop/publish", null, HttpStatusCode.NotFound);
        await app.SendAsync(HttpMethod.Post, "apps/shop/publish/cancel", null, HttpStatusCode.NotFound);
        await ChangeAsync(form => Retype(form, "code", "number"));

        var refused = await app.SendAsync(HttpMethod.Post, "apps/shop/publish", null, HttpStatusCode.UnprocessableEntity);

        Assert.That(refused.GetProperty("errors")[0].GetProperty("code").GetString(), Is.EqualTo("publish.rows_would_break"));
        await app.SendAsync(HttpMethod.Get, "apps/shop/publish", null, HttpStatusCode.NotFound);
    }

    private static string Values(int i)
    {
        var (code, day, part) = (i % 7 == 0 ? $"x{i}" : $"{i}", i % 5 == 0 ? "soon" : $"2024-03-{1 + (i % 28):00}", i % 3 == 0 ? "Bolt" : i % 3 == 1 ? "Nut" : "Cog");
        return $$"""
            { "code": "{{code}}", "codeTwin": "{{code}}", "day": "{{day}}", "dayTwin": "{{day}}", "part": "{{part}}", "partTwin": "{{part}}",
              "rows": [ { "qty": "{{i}}", "qtyTwin": "{{i}}" }, { "qty": "{{i % 9}}", "qtyTwin": "{{i % 9}}" } ] }
            """;
    }

    private static void AssertTwins(JsonElement values)
    {
        Assert.That(Number(values, "code"), Is.EqualTo(long.TryParse(Text(values, "codeTwin"), CultureInfo.InvariantCulture, out var code) ? code : null), values.ToString());
        Assert.That(Text(values, "day"), Is.EqualTo(Text(values, "dayTwin") is { } day && day.StartsWith('2') ? day : null), values.ToString());
        Assert.That(values.TryGetProperty("part", out var part) && part.ValueKind == JsonValueKind.Object ? part.GetProperty("title").GetString() : null, Is.EqualTo(Text(values, "partTwin") is "Bolt" or "Nut" ? Text(values, "partTwin") : null), values.ToString());
        foreach (var row in values.TryGetProperty("rows", out var rows) ? rows.EnumerateArray() : default)
        {
            Assert.That(Number(row, "qty"), Is.EqualTo(long.TryParse(Text(row, "qtyTwin"), CultureInfo.InvariantCulture, out var qty) ? qty : null), row.ToString());
        }
    }

    private static string? Text(JsonElement values, string key) => values.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static long? Number(JsonElement values, string key) => values.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt64() : null;

    private Task RetypeAsync() => ChangeAsync(form =>
    {
        Retype(form, "code", "number");
        Retype(form, "day", "date");
        Retype(form, "part", "lookup")["form"] = "shop.item";
        Retype(form, "qty", "number");
    });

    private static JsonNode Retype(JsonNode form, string field, string type)
    {
        var fields = form["fields"]!.AsArray();
        var found = fields.Concat(fields.First(each => (string?)each!["key"] == "rows")!["fields"]!.AsArray()).First(each => (string?)each!["key"] == field)!;
        found["type"] = type;
        return found;
    }

    private async Task ChangeAsync(Action<JsonNode> change)
    {
        var form = JsonNode.Parse((await app.SendAsync(HttpMethod.Get, "forms/shop.order", null, HttpStatusCode.OK)).GetRawText())!;
        change(form);
        await app.SendAsync(HttpMethod.Put, "forms/shop.order", form.ToJsonString(), HttpStatusCode.OK);
    }

    // Changes values, adds rows and records, deletes some; what the field refuses once it is converted is refused whole.
    private async Task<int> WriteAsync(int writer, string[] ids, CancellationToken cancellationToken)
    {
        var random = new Random(writer);
        var written = 0;
        while (!cancellationToken.IsCancellationRequested)
        {
            var (id, values) = (ids[random.Next(ids.Length)], Values(random.Next(10_000)));
            using var request = random.Next(12) switch
            {
                0 => new HttpRequestMessage(HttpMethod.Delete, $"/api/v1/workspaces/test/forms/shop.order/records/{id}"),
                1 => new HttpRequestMessage(HttpMethod.Post, "/api/v1/workspaces/test/forms/shop.order/records") { Content = Json(values) },
                _ => new HttpRequestMessage(HttpMethod.Patch, $"/api/v1/workspaces/test/forms/shop.order/records/{id}") { Content = Json(values) },
            };
            using var answer = await app.Client.SendAsync(request, CancellationToken.None);
            Assert.That((int)answer.StatusCode, Is.LessThan(500), await answer.Content.ReadAsStringAsync(CancellationToken.None));
            written += answer.IsSuccessStatusCode ? 1 : 0;
        }

        return written;

        static StringContent Json(string values) => new($$"""{ "values": {{values}} }""", System.Text.Encoding.UTF8, "application/json");
    }

    private async Task<TimeSpan> ReadAsync(CancellationToken cancellationToken)
    {
        var longest = TimeSpan.Zero;
        while (!cancellationToken.IsCancellationRequested)
        {
            var watch = Stopwatch.StartNew();
            await app.SendAsync(HttpMethod.Get, "forms/shop.order/records?limit=20", null, HttpStatusCode.OK);
            longest = watch.Elapsed > longest ? watch.Elapsed : longest;
        }

        return longest;
    }

    private async Task<JsonElement> EndAsync()
    {
        while (true)
        {
            var job = await app.SendAsync(HttpMethod.Get, "apps/shop/publish", null, HttpStatusCode.OK);
            if (job.TryGetProperty("finishedAt", out _))
            {
                return job;
            }

            await Task.Delay(20);
        }
    }

    private async Task<IReadOnlyList<JsonElement>> ListAsync()
    {
        var found = new List<JsonElement>();
        for (string? cursor = string.Empty; cursor is not null;)
        {
            var page = await app.SendAsync(HttpMethod.Get, $"forms/shop.order/records?limit=500{(cursor.Length == 0 ? string.Empty : $"&cursor={cursor}")}", null, HttpStatusCode.OK);
            found.AddRange(page.GetProperty("items").EnumerateArray());
            cursor = page.TryGetProperty("nextCursor", out var next) ? next.GetString() : null;
        }

        return found;
    }

    private async Task<IReadOnlyList<string>> HiddenAsync() =>
        [.. (await app.SendAsync(HttpMethod.Get, "forms/shop.order/hidden", null, HttpStatusCode.OK)).GetProperty("items").EnumerateArray().Select(field => field.GetProperty("key").GetString()!).Order(StringComparer.Ordinal)];
}
