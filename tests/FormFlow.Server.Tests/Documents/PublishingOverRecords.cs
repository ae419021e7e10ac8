using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Dapper;
using FormFlow.Runtime.Documents;
using FormFlow.Runtime.Workspaces;
using FormFlow.Server.Tests.Support;
using FormFlow.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace FormFlow.Server.Tests.Documents;

[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public class PublishingOverRecords<T>
    where T : TestDatabases, new()
{
    private const string Order =
        """
        { "label": "Order", "fields": [ { "key": "name", "type": "text" }, { "key": "code", "type": "text" },
          { "key": "item", "type": "lookup", "form": "shop.item" },
          { "key": "rows", "type": "subform", "fields": [ { "key": "note", "type": "text" }, { "key": "qty", "type": "number" } ] } ] }
        """;

    private AppFixture app = null!;

    [SetUp]
    public async Task StartAsync()
    {
        app = await AppFixture.StartAsync<T>();
        await app.SetUpAsync();
        await app.SendAsync(HttpMethod.Put, "apps/shop", """{ "key": "shop", "label": "Shop", "version": "1.0.0" }""", HttpStatusCode.OK);
        await app.SendAsync(HttpMethod.Put, "forms/shop.order", Order, HttpStatusCode.OK);
        await app.SendAsync(HttpMethod.Put, "forms/shop.item", """{ "label": "Item", "fields": [ { "key": "name", "type": "text" } ] }""", HttpStatusCode.OK);
        await PublishAsync();
        foreach (var values in new[] { """{ "name": "a", "code": "1", "rows": [ { "note": "5", "qty": 1 }, { "note": "five" } ] }""", """{ "name": "b", "code": "1.0" }""", """{ "code": "1" }""" })
        {
            await app.SendAsync(HttpMethod.Post, "forms/shop.order/records", $$"""{ "values": {{values}} }""", HttpStatusCode.Created);
        }
    }

    [TearDown]
    public async Task StopAsync() => await app.DisposeAsync();

    [TestCase("name", "\"required\": true", 1, "publish.rows_would_break")]
    [TestCase("code", "\"unique\": true", 2, "publish.not_unique")]
    [TestCase("qty", "\"required\": true", 1, "publish.rows_would_break")]
    [TestCase("note", "\"maxLength\": 2", 1, "publish.rows_would_break")]
    public async Task A_tightened_rule_is_planned_with_the_records_that_break_it(string field, string setting, int rows, string code)
    {
        await ChangeAsync(form => form.Replace($"\"key\": \"{field}\"", $"\"key\": \"{field}\", {setting}", StringComparison.Ordinal));

        var plan = await app.SendAsync(HttpMethod.Post, "apps/shop/publish?plan=true", null, HttpStatusCode.OK);
        var refused = await app.SendAsync(HttpMethod.Post, "apps/shop/publish", null, HttpStatusCode.UnprocessableEntity);

        var change = plan.GetProperty("changes").EnumerateArray().Single();
        Assert.Multiple(() =>
        {
            Assert.That(change.GetProperty("rows").GetInt32(), Is.EqualTo(rows));
            Assert.That(change.GetProperty("examples").GetArrayLength(), Is.EqualTo(rows));
            Assert.That(change.GetProperty("reason").GetString(), Is.Not.Empty);
            Assert.That(plan.GetProperty("errors")[0].GetProperty("code").GetString(), Is.EqualTo(code));
            Assert.That(refused.GetProperty("errors")[0].GetProperty("code").GetString(), Is.EqualTo(code));
        });
    }

    [Test]
    public async Task A_stage_that_no_workflow_moves_is_refused()
    {
        await ChangeAsync(form => Regex.Replace(form, "\"type\": \"text\"(,\\s+\"id\": \"[a-z0-9]+\",\\s+\"key\": \"code\")", "\"type\": \"stage\"$1"));

        var refused = await app.SendAsync(HttpMethod.Post, "apps/shop/publish", null, HttpStatusCode.UnprocessableEntity);

        Assert.Multiple(() =>
        {
            Assert.That(refused.GetProperty("errors")[0].GetProperty("code").GetString(), Is.EqualTo("publish.no_workflow"));
            Assert.That(refused.GetProperty("errors")[0].GetProperty("pointer").GetString(), Is.EqualTo("/forms/shop.order/fields/1/type"));
        });
    }

    [Test]
    public async Task A_column_of_a_sub_form_changes_its_type_and_what_does_not_convert_is_kept_aside()
    {
        await ChangeAsync(form => Retype(form, "note", "text", "number"));

        var plan = await app.SendAsync(HttpMethod.Post, "apps/shop/publish?plan=true", null, HttpStatusCode.OK);
        await app.SendAsync(HttpMethod.Post, "apps/shop/publish?allowBreaking=true", null, HttpStatusCode.OK);

        var hidden = (await HiddenAsync()).Single();
        var rows = (await app.SendAsync(HttpMethod.Get, "forms/shop.order/records?sort=createdAt", null, HttpStatusCode.OK)).GetProperty("items")[0].GetProperty("values").GetProperty("rows");
        Assert.Multiple(() =>
        {
            Assert.That(plan.GetProperty("changes")[0].GetProperty("rows").GetInt32(), Is.EqualTo(1));
            Assert.That(rows.EnumerateArray().Select(row => row.GetProperty("note").ToString()), Is.EqualTo(new[] { "5", string.Empty }));
            Assert.That(hidden.GetProperty("key").GetString(), Is.EqualTo("rows.note"));
            Assert.That(hidden.GetProperty("isSetAside").GetBoolean(), Is.True);
            Assert.That(hidden.GetProperty("type").GetString(), Is.EqualTo("text"));
            Assert.That(hidden.GetProperty("records").GetInt32(), Is.EqualTo(1));
        });
    }

    [Test]
    public async Task Values_that_a_conversion_makes_equal_cannot_become_unique()
    {
        await ChangeAsync(form => Retype(form.Replace("\"key\": \"code\"", "\"key\": \"code\", \"unique\": true", StringComparison.Ordinal), "code", "text", "number"));

        var refused = await app.SendAsync(HttpMethod.Post, "apps/shop/publish?allowBreaking=true", null, HttpStatusCode.UnprocessableEntity);

        Assert.That(refused.GetProperty("errors")[0].GetProperty("code").GetString(), Is.EqualTo("publish.not_unique"));
    }

    [Test]
    public async Task A_stored_field_becomes_a_formula_and_its_values_go_out_of_sight()
    {
        await ChangeAsync(form => Regex.Replace(Retype(form, "name", "text", "formula"), "(\"key\": \"name\")", "$1, \"formula\": \"CONCAT(code, '!')\", \"result\": \"text\""));

        var plan = await app.SendAsync(HttpMethod.Post, "apps/shop/publish?plan=true", null, HttpStatusCode.OK);
        await PublishAsync();

        var list = await app.SendAsync(HttpMethod.Get, "forms/shop.order/records?sort=createdAt", null, HttpStatusCode.OK);
        Assert.That(plan.GetProperty("changes")[0].GetProperty("hidden").GetInt32(), Is.EqualTo(2));
        Assert.That(list.GetProperty("items")[0].GetProperty("values").GetProperty("name").GetString(), Is.EqualTo("1!"));
    }

    [Test]
    public async Task A_form_that_others_look_up_is_not_removed_and_they_are_named()
    {
        await app.SendAsync(HttpMethod.Delete, "forms/shop.item", null, HttpStatusCode.NoContent);

        var refused = await app.SendAsync(HttpMethod.Post, "apps/shop/publish", null, HttpStatusCode.UnprocessableEntity);

        Assert.That(refused.GetProperty("errors")[0].GetProperty("pointer").GetString(), Is.EqualTo("/forms/shop.order/fields/2/form"));
    }

    [Test]
    public async Task A_hidden_field_comes_back_with_its_data_until_it_is_purged()
    {
        await ChangeAsync(form => Without(form, "name"));
        var plan = await PublishAsync();
        var hidden = (await HiddenAsync()).Single();
        var first = (await app.SendAsync(HttpMethod.Get, "forms/shop.order/versions/1", null, HttpStatusCode.OK)).GetRawText();

        var otherwise = await app.SendAsync(HttpMethod.Put, "forms/shop.order", Retype(first, "name", "text", "number"), HttpStatusCode.UnprocessableEntity);
        await app.SendAsync(HttpMethod.Put, "forms/shop.order", first, HttpStatusCode.OK);
        await PublishAsync();
        var back = await NamesAsync();
        await ChangeAsync(form => Without(form, "name"));
        await PublishAsync();
        await app.SendAsync(HttpMethod.Post, "forms/shop.order/purge", """{ "confirm": false }""", HttpStatusCode.UnprocessableEntity);
        var purged = await app.SendAsync(HttpMethod.Post, "forms/shop.order/purge", """{ "confirm": true }""", HttpStatusCode.OK);
        await app.SendAsync(HttpMethod.Put, "forms/shop.order", first, HttpStatusCode.OK);
        await PublishAsync();

        var gone = await NamesAsync();
        Assert.Multiple(() =>
        {
            Assert.That(plan.GetProperty("changes")[0].GetProperty("hidden").GetInt32(), Is.EqualTo(2));
            Assert.That($"{hidden.GetProperty("key")} {hidden.GetProperty("type")} {hidden.GetProperty("version")} {hidden.GetProperty("records")}", Is.EqualTo("name text 2 2"));
            Assert.That(otherwise.GetProperty("errors")[0].GetProperty("code").GetString(), Is.EqualTo("document.hidden_otherwise"));
            Assert.That(back, Is.EqualTo(new[] { "a", "b", string.Empty }));
            Assert.That(purged.GetProperty("items").GetArrayLength(), Is.EqualTo(1));
            Assert.That(gone, Is.All.Empty);
        });
    }

    [Test]
    public async Task A_hidden_sub_form_is_listed_and_purged_with_its_rows()
    {
        await ChangeAsync(form =>
        {
            var node = JsonNode.Parse(form)!;
            node["fields"]!.AsArray().RemoveAt(3);
            return node.ToJsonString();
        });
        await PublishAsync();
        var hidden = (await HiddenAsync()).Single();
        await app.SendAsync(HttpMethod.Post, "forms/shop.order/purge", """{ "confirm": true }""", HttpStatusCode.OK);

        Assert.That($"{hidden.GetProperty("key")} {hidden.GetProperty("type")} {hidden.GetProperty("records")}", Is.EqualTo("rows subform 1"));
        Assert.That(await HiddenAsync(), Is.Empty);
    }

    [Test]
    public async Task Versions_are_kept_and_a_draft_can_be_thrown_away_with_its_new_key()
    {
        var form = (await app.SendAsync(HttpMethod.Get, "forms/shop.order", null, HttpStatusCode.OK)).GetRawText();
        await app.SendAsync(HttpMethod.Put, "forms/shop.purchase", form, HttpStatusCode.OK);
        await app.SendAsync(HttpMethod.Get, "forms/shop.order?live=true", null, HttpStatusCode.OK);
        await app.SendAsync(HttpMethod.Get, "forms/shop.order/records", null, HttpStatusCode.OK);

        await app.SendAsync(HttpMethod.Delete, "forms/shop.purchase/draft", null, HttpStatusCode.NoContent);
        await app.SendAsync(HttpMethod.Delete, "forms/shop.order/draft", null, HttpStatusCode.NotFound);

        await app.SendAsync(HttpMethod.Get, "forms/shop.purchase", null, HttpStatusCode.NotFound);
        var versions = await app.SendAsync(HttpMethod.Get, "forms/shop.order/versions", null, HttpStatusCode.OK);
        await app.SendAsync(HttpMethod.Get, "forms/shop.order/versions/7", null, HttpStatusCode.NotFound);
        var only = versions.GetProperty("items").EnumerateArray().Single();
        Assert.That(only.GetProperty("by").GetProperty("title").GetString(), Is.EqualTo("Ann"));
        Assert.That(only.GetProperty("isLive").GetBoolean(), Is.True);
    }

    [Test]
    public async Task Saved_records_are_brought_up_to_date_and_it_is_told_how_far()
    {
        await ChangeAsync(form => new Regex("\"fields\": \\[").Replace(form, "\"fields\": [ { \"key\": \"loud\", \"type\": \"formula\", \"formula\": \"UPPER(name)\", \"result\": \"text\" },", 1));
        await PublishAsync();

        var status = await app.SendAsync(HttpMethod.Get, "forms/shop.order/recomputation", null, HttpStatusCode.OK);
        var list = await app.SendAsync(HttpMethod.Get, "forms/shop.order/records?sort=createdAt", null, HttpStatusCode.OK);
        Assert.That(status.GetProperty("isRunning").GetBoolean(), Is.False);
        Assert.That(status.GetProperty("done").GetInt32(), Is.EqualTo(3));
        Assert.That(list.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("values").GetProperty("loud").ToString()), Is.EqualTo(new[] { "A", "B", string.Empty }));
    }

    [Test]
    public async Task What_a_crash_interrupted_is_taken_up_where_it_stood()
    {
        await ChangeAsync(form => new Regex("\"fields\": \\[").Replace(form, "\"fields\": [ { \"key\": \"loud\", \"type\": \"formula\", \"formula\": \"UPPER(name)\", \"result\": \"text\" },", 1));
        await PublishAsync();
        var workspace = (await app.Services.GetRequiredService<WorkspaceDirectory>().FindAsync("test", CancellationToken.None))!;
        var form = (await app.Services.GetRequiredService<LiveForms>().OfAsync(workspace, CancellationToken.None)).Find("shop.order")!;
        await workspace.Database.WriteAsync(
            (session, _) => new ValueTask<int>(session.Connection.Execute(
                $"UPDATE \"{form.Table}\" SET \"{form.Find("loud")!.ColumnName}\" = NULL; UPDATE recomputation SET finished_at = NULL, done = 1, position = (SELECT min(id) FROM \"{form.Table}\")")),
            CancellationToken.None);

        await app.Services.GetRequiredService<Recomputation>().Start(workspace);

        var status = await app.SendAsync(HttpMethod.Get, "forms/shop.order/recomputation", null, HttpStatusCode.OK);
        var list = await app.SendAsync(HttpMethod.Get, "forms/shop.order/records?sort=createdAt", null, HttpStatusCode.OK);
        Assert.That($"{status.GetProperty("isRunning")} {status.GetProperty("done")}", Is.EqualTo("False 3"));
        Assert.That(list.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("values").GetProperty("loud").ToString()), Is.EqualTo(new[] { string.Empty, "B", string.Empty }));
    }

    [Test]
    public async Task The_bin_lists_what_was_deleted_page_by_page()
    {
        var ids = (await app.SendAsync(HttpMethod.Get, "forms/shop.order/records?sort=createdAt", null, HttpStatusCode.OK)).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!).ToArray();
        foreach (var id in ids)
        {
            await app.SendAsync(HttpMethod.Delete, $"forms/shop.order/records/{id}", null, HttpStatusCode.NoContent);
        }

        var first = await app.SendAsync(HttpMethod.Get, "forms/shop.order/bin?limit=2", null, HttpStatusCode.OK);
        var rest = await app.SendAsync(HttpMethod.Get, $"forms/shop.order/bin?limit=2&cursor={first.GetProperty("nextCursor").GetString()}", null, HttpStatusCode.OK);
        await app.SendAsync(HttpMethod.Get, "forms/shop.order/bin?cursor=nonsense", null, HttpStatusCode.UnprocessableEntity);

        var items = first.GetProperty("items").EnumerateArray().Concat(rest.GetProperty("items").EnumerateArray()).ToArray();
        Assert.That(items.Select(item => item.GetProperty("id").GetString()), Is.EquivalentTo(ids));
        Assert.That(items.Select(item => item.GetProperty("deletedBy").GetProperty("title").GetString()), Is.All.EqualTo("Ann"));
        Assert.That(rest.TryGetProperty("nextCursor", out _), Is.False);
    }

    [Test]
    public async Task Purging_is_for_owners()
    {
        await app.SendAsync(HttpMethod.Post, "members", """{ "name": "Bob", "email": "bob@example.com", "password": "correct horse battery" }""", HttpStatusCode.Created);
        await app.SendAsync(HttpMethod.Post, "/api/v1/session", """{ "email": "bob@example.com", "password": "correct horse battery" }""", HttpStatusCode.OK);

        await app.SendAsync(HttpMethod.Post, "forms/shop.order/purge", """{ "confirm": true }""", HttpStatusCode.Forbidden);
        await app.SendAsync(HttpMethod.Delete, "forms/shop.order/draft", null, HttpStatusCode.Forbidden);
        await app.SendAsync(HttpMethod.Get, "forms/shop.order/hidden", null, HttpStatusCode.OK);
    }

    private static string Retype(string form, string key, string from, string to) =>
        Regex.Replace(form, $"\"type\": \"{from}\",(\\s+(?:\"id\": \"[^\"]+\",\\s+)?\"key\": \"{key}\")", $"\"type\": \"{to}\",$1");

    private static string Without(string form, string key) => Regex.Replace(form, $"\\{{\\s*\"type\": \"text\",\\s+\"id\": \"[^\"]+\",\\s+\"key\": \"{key}\"[^}}]*\\}},", string.Empty);

    private Task<JsonElement> PublishAsync() => app.SendAsync(HttpMethod.Post, "apps/shop/publish", null, HttpStatusCode.OK);

    private async Task<JsonElement[]> HiddenAsync() =>
        [.. (await app.SendAsync(HttpMethod.Get, "forms/shop.order/hidden", null, HttpStatusCode.OK)).GetProperty("items").EnumerateArray()];

    private async Task<string[]> NamesAsync() =>
        [.. (await app.SendAsync(HttpMethod.Get, "forms/shop.order/records?sort=createdAt", null, HttpStatusCode.OK)).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("values").GetProperty("name").ToString())];

    private async Task ChangeAsync(Func<string, string> change)
    {
        var form = (await app.SendAsync(HttpMethod.Get, "forms/shop.order", null, HttpStatusCode.OK)).GetRawText();
        Assert.That(change(form), Is.Not.EqualTo(form));
        await app.SendAsync(HttpMethod.Put, "forms/shop.order", change(form), HttpStatusCode.OK);
    }
}
