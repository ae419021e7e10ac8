using System.Net;
using System.Text.Json;
using FormFlow.Server.Tests.Support;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Work;

[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public class SavingViews<T>
    where T : TestDatabases, new()
{
    private const string Views = "forms/shop.order/saved-views";
    private const string Table = """{ "type": "table", "columns": [ { "field": "name", "width": 240 } ], "sort": [ { "field": "createdAt", "descending": true } ] }""";

    private Team team = null!;
    private Colleague bob = null!;

    [SetUp]
    public async Task StartAsync()
    {
        team = await Team.StartAsync<T>();
        bob = await team.AddAsync("bob");
        await PublishAsync("""{ "key": "name", "type": "text" }, { "key": "size", "type": "number" }""");
        await team.Ann.PutAsync("views/shop.all", """{ "type": "table", "label": "All", "form": "shop.order", "columns": [ { "field": "name" } ] }""");
        await team.Ann.PostAsync("apps/shop/publish", null);
    }

    [TearDown]
    public async Task StopAsync() => await team.DisposeAsync();

    [Test]
    public async Task Keeps_what_was_saved_until_it_is_changed_or_deleted()
    {
        var saved = await SaveAsync(bob, " 我的订单 ", shared: false, Table, "shop.all");
        var read = await bob.GetAsync($"{Views}/{saved.Text("id")}");
        var changed = await bob.PutAsync($"{Views}/{saved.Text("id")}", Body("Board", true, """{ "type": "board", "groupBy": "name" }"""), HttpStatusCode.OK, ("If-Match", "\"1\""));
        await bob.PutAsync($"{Views}/{saved.Text("id")}", Body("Late", true, Table), HttpStatusCode.PreconditionFailed, ("If-Match", "\"1\""));

        Assert.That((read.Text("name"), read.Text("base"), read.Text("form"), read.GetProperty("shared").GetBoolean()), Is.EqualTo(("我的订单", "shop.all", "shop.order", false)));
        Assert.That(read.GetProperty("view").GetProperty("columns")[0].GetProperty("width").GetInt32(), Is.EqualTo(240));
        Assert.That((read.GetProperty("by").Text("title"), read.GetProperty("mine").GetBoolean(), read.GetProperty("problems").GetArrayLength()), Is.EqualTo(("bob", true, 0)));
        Assert.That((changed.Text("name"), changed.GetProperty("version").GetInt32(), changed.GetProperty("base").ValueKind, changed.GetProperty("view").Text("type")), Is.EqualTo(("Board", 2, JsonValueKind.Null, "board")));
        await bob.DeleteAsync($"{Views}/{saved.Text("id")}");
        await bob.GetAsync($"{Views}/{saved.Text("id")}", HttpStatusCode.NotFound);
    }

    [Test]
    public async Task A_view_of_ones_own_is_known_to_nobody_else_not_even_owners()
    {
        var own = (await SaveAsync(bob, "Mine", shared: false, Table)).Text("id");

        Assert.That((await team.Ann.GetAsync(Views)).Items(), Is.Empty);
        await team.Ann.GetAsync($"{Views}/{own}", HttpStatusCode.NotFound);
        await team.Ann.PutAsync($"{Views}/{own}", Body("Theirs", true, Table), HttpStatusCode.NotFound);
        await AppFixture.SendAsync(team.Ann.Client, HttpMethod.Delete, $"{Views}/{own}", null, HttpStatusCode.NotFound);
        Assert.That((await bob.GetAsync(Views)).Items().Single().Text("name"), Is.EqualTo("Mine"));
    }

    [Test]
    public async Task A_shared_one_is_seen_by_all_and_changed_by_its_maker_and_owners()
    {
        var cleo = await team.AddAsync("cleo");
        var shared = (await SaveAsync(bob, "Ours", shared: true, Table)).Text("id");

        var seen = (await cleo.GetAsync(Views)).Items().Single();
        Assert.That((seen.Text("name"), seen.GetProperty("mine").GetBoolean(), seen.GetProperty("mayChange").GetBoolean()), Is.EqualTo(("Ours", false, false)));
        await cleo.PutAsync($"{Views}/{shared}", Body("Hers", true, Table), HttpStatusCode.Forbidden);
        await AppFixture.SendAsync(cleo.Client, HttpMethod.Delete, $"{Views}/{shared}", null, HttpStatusCode.Forbidden);
        Assert.That((await team.Ann.PutAsync($"{Views}/{shared}", Body("All's", true, Table))).GetProperty("by").Text("title"), Is.EqualTo("bob"));
        await team.Ann.DeleteAsync($"{Views}/{shared}");
        Assert.That((await bob.GetAsync(Views)).Items(), Is.Empty);
    }

    [TestCase("""{ "type": "table", "columns": [ { "field": "gone" } ], "sort": [ { "field": "away" } ] }""", "/view/sort/0/field document.unknown_field|/view/columns/0/field document.unknown_field")]
    [TestCase("""{ "type": "table", "columns": [ { "field": "name" } ], "filter": { "field": "size", "op": "eq", "value": "many" } }""", "/view/filter/value condition.wrong_value")]
    [TestCase("""{ "type": "table", "columns": [ { "field": "name" } ], "colors": [ { "when": { "field": "size", "op": "gt", "value": true }, "color": "red" } ] }""", "/view/colors/0/when/value condition.wrong_value")]
    [TestCase("""{ "type": "table", "columns": [], "filter": { "field": "size", "op": "contains", "value": 1 } }""", "/view/filter/op view.unsuitable_operator|/view/columns view.no_columns")]
    [TestCase("""{ "type": "table", "label": "x", "columns": [ { "field": "name" } ] }""", "/view/label saved_view.own_place")]
    [TestCase("""{ "type": "table", "form": "shop.other", "columns": [ { "field": "name" } ] }""", "/view/form saved_view.own_place")]
    [TestCase("""{ "type": "rainbow" }""", "/view/type document.unreadable")]
    [TestCase("[]", "/view document.unreadable")]
    public async Task What_does_not_fit_is_told_at_its_place_and_not_saved(string view, string errors)
    {
        var refused = await bob.PostAsync(Views, Body("x", false, view), HttpStatusCode.UnprocessableEntity);

        Assert.That(refused.Errors(), Is.EqualTo(errors.Split('|')));
        Assert.That((await bob.GetAsync(Views)).Items(), Is.Empty);
    }

    [Test]
    public async Task A_name_a_base_and_a_size_are_held_to_their_limits()
    {
        var wide = $$"""{ "type": "table", "columns": [ {{string.Join(',', Enumerable.Repeat("""{ "field": "name" }""", 4000))}} ] }""";

        var refused = await bob.PostAsync(Views, $$"""{ "name": " ", "base": "shop.none", "view": {{wide}} }""", HttpStatusCode.UnprocessableEntity);
        var bare = await bob.PostAsync(Views, """{ "shared": 1 }""", HttpStatusCode.UnprocessableEntity);
        await bob.PostAsync("forms/shop.none/saved-views", Body("x", false, Table), HttpStatusCode.NotFound);

        Assert.That(refused.Errors(), Is.EqualTo(new[] { "/name text.bad", "/base saved_view.unknown_base", "/view saved_view.too_large" }));
        Assert.That(bare.Errors(), Is.EquivalentTo(new[] { "/shared request.wrong_type", "/name request.missing_property", "/view request.missing_property" }));
    }

    [Test]
    public async Task What_no_longer_fits_is_told_and_the_view_still_read()
    {
        var saved = (await SaveAsync(bob, "Sized", shared: false, """{ "type": "table", "columns": [ { "field": "name" }, { "field": "size", "total": "sum" } ] }""", "shop.all")).Text("id");
        await team.Ann.DeleteAsync("views/shop.all");
        await PublishAsync("""{ "key": "name", "type": "text" }""");

        var read = await bob.GetAsync($"{Views}/{saved}", HttpStatusCode.OK, ("Accept-Language", "zh-CN"));

        Assert.That(read.GetProperty("view").GetProperty("columns").GetArrayLength(), Is.EqualTo(2));
        Assert.That(read.GetProperty("problems").EnumerateArray().Select(problem => $"{problem.Text("pointer")} {problem.Text("code")}"), Is.EqualTo(new[]
        {
            "/base saved_view.unknown_base", "/view/columns/1/field document.unknown_field",
        }));
        Assert.That(read.GetProperty("problems")[0].Text("detail"), Is.EqualTo("该表单没有视图“shop.all”。"));
    }

    [Test]
    public async Task They_come_in_parts_and_each_once()
    {
        for (var i = 0; i < 3; i++)
        {
            await SaveAsync(i == 1 ? team.Ann : bob, $"v{i}", shared: i == 1, Table);
        }

        var first = await bob.GetAsync($"{Views}?limit=2&count=true");
        var second = await bob.GetAsync($"{Views}?limit=2&cursor={first.Text("nextCursor")}");
        var once = await bob.PostAsync(Views, Body("same", false, Table), HttpStatusCode.Created, ("Idempotency-Key", "k1"));
        var again = await bob.PostAsync(Views, Body("same", false, Table), HttpStatusCode.Created, ("Idempotency-Key", "k1"));

        Assert.That(first.GetProperty("total").GetInt32(), Is.EqualTo(3));
        Assert.That(first.Items().Concat(second.Items()).Select(view => view.Text("name")), Is.EqualTo(new[] { "v0", "v1", "v2" }));
        Assert.That(again.Text("id"), Is.EqualTo(once.Text("id")));
    }

    private async Task PublishAsync(string fields)
    {
        await team.Ann.PutAsync("forms/shop.order", $$"""{ "label": "Order", "titleField": "name", "fields": [ {{fields}} ] }""");
        await team.Ann.PostAsync("apps/shop/publish?allowBreaking=true", null);
    }

    private static Task<JsonElement> SaveAsync(Colleague colleague, string name, bool shared, string view, string? from = null) =>
        colleague.PostAsync(Views, Body(name, shared, view, from), HttpStatusCode.Created);

    private static string Body(string name, bool shared, string view, string? from = null) =>
        $$"""{ "name": "{{name}}", "shared": {{(shared ? "true" : "false")}}, "view": {{view}}{{(from is null ? string.Empty : $", \"base\": \"{from}\"")}} }""";
}
