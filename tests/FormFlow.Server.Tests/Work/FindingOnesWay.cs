using System.Net;
using System.Text.Json;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Work;

/// <summary>Searching all forms, and the figures of a menu.</summary>
[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public class FindingOnesWay<T>
    where T : TestDatabases, new()
{
    private const string Firm =
        """
        { "label": "Firm", "titleField": "name", "fields": [ { "key": "name", "type": "text" }, { "key": "phone", "type": "phone" }, { "key": "notes", "type": "richText" },
          { "key": "partner", "type": "lookup", "form": "shop.firm" } ] }
        """;

    private Team team = null!;

    [SetUp]
    public async Task StartAsync()
    {
        team = await Team.StartAsync<T>();
        await team.Ann.PutAsync("forms/shop.firm", Firm);
        await team.Ann.PostAsync("apps/shop/publish", null);
    }

    [TearDown]
    public async Task StopAsync() => await team.DisposeAsync();

    [Test]
    public async Task Those_called_so_come_first_then_beginnings_then_others_and_the_newest_before_the_older()
    {
        var called = await AddAsync("firm", """{ "name": "Acme" }""");
        var older = await AddAsync("firm", """{ "name": "ACME Works" }""");
        var holds = await AddAsync("order", """{ "name": "Order of Acme" }""");
        var elsewhere = await AddAsync("firm", """{ "name": "Globex", "notes": "<p>Bought by <b>Acme</b> in May</p>" }""");
        var newer = await AddAsync("order", """{ "name": "acme 2" }""");
        await AddAsync("firm", """{ "name": "Macme" }""");

        var found = await FindAsync("acme");

        Assert.That(found.Select(item => item.Text("id")), Is.EqualTo(new[] { called, newer, older, holds, elsewhere }));
        Assert.That(found.Select(item => item.Text("form")), Is.EqualTo(new[] { "shop.firm", "shop.order", "shop.firm", "shop.order", "shop.firm" }));
        Assert.That(found[0].GetProperty("snippet").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(found[4].GetProperty("snippet").GetRawText(), Is.EqualTo("""{"field":"notes","text":"Bought by Acme in May"}"""));
    }

    [Test]
    public async Task Two_characters_the_end_of_a_number_and_the_title_of_a_lookup_are_enough()
    {
        var partner = await AddAsync("firm", """{ "name": "上海科技有限公司", "phone": "+86 138 0013 8000" }""");
        var firm = await AddAsync("firm", $$"""{ "name": "Globex", "partner": "{{partner}}", "notes": "<p>{{new string('长', 200)}}报价已发</p>" }""");

        var byTitle = await FindAsync("科技");
        var byPhone = await FindAsync("8000");
        var byNotes = await FindAsync("报价");

        Assert.That(byTitle.Select(Tell), Is.EqualTo(new[] { $"{partner} ", $"{firm} partner 上海科技有限公司" }));
        Assert.That(byPhone.Select(Tell), Is.EqualTo(new[] { $"{partner} phone +8613800138000" }));
        Assert.That(byNotes.Select(Tell), Is.EqualTo(new[] { $"{firm} notes …{new string('长', 30)}报价已发" }));

        static string Tell(JsonElement item) =>
            $"{item.Text("id")} {(item.GetProperty("snippet") is { ValueKind: JsonValueKind.Object } snippet ? $"{snippet.Text("field")} {snippet.Text("text")}" : string.Empty)}";
    }

    [Test]
    public async Task No_form_pushes_the_others_aside()
    {
        for (var i = 0; i < 8; i++)
        {
            await AddAsync("firm", $$"""{ "name": "Same {{i}}" }""");
        }

        await AddAsync("order", """{ "name": "The same" }""");

        Assert.That((await FindAsync("same")).GroupBy(item => item.Text("form")).Select(group => (group.Key, group.Count())), Is.EquivalentTo(new[] { ("shop.firm", 5), ("shop.order", 1) }));
        Assert.That(await FindAsync("same", limit: 3), Has.Length.EqualTo(3));
        Assert.That(await FindAsync("?!"), Is.Empty);
    }

    [TestCase("search", "/q query.bad_search")]
    [TestCase("search?q=%20", "/q query.bad_search")]
    [TestCase("search?q=a&limit=51", "/limit query.bad_limit")]
    [TestCase("search?limit=0", "/q query.bad_search|/limit query.bad_limit")]
    public async Task Refuses_a_search_for_nothing_or_for_too_much(string path, string errors) =>
        Assert.That((await team.Ann.GetAsync(path, HttpStatusCode.UnprocessableEntity)).Errors(), Is.EqualTo(errors.Split('|')));

    [Test]
    public async Task Refuses_a_search_that_is_too_long()
    {
        var refused = await team.Ann.GetAsync($"search?q={new string('a', 201)}", HttpStatusCode.UnprocessableEntity);

        Assert.That(refused.Errors(), Is.EqualTo(new[] { "/q query.bad_search" }));
        Assert.That(await FindAsync(new string('a', 200)), Is.Empty);
    }

    [Test]
    public async Task A_menu_is_told_how_much_there_is_and_how_much_waits()
    {
        var bob = await team.AddAsync("bob");
        await AddAsync("firm", """{ "name": "Acme" }""");
        var deleted = await AddAsync("firm", """{ "name": "Gone" }""");
        await team.Ann.DeleteAsync($"forms/shop.firm/records/{deleted}");
        await AddAsync("firm", """{ "name": "Globex" }""");
        await team.Ann.PostAsync("tasks", $$"""{ "title": "Call", "assignees": [ "{{bob.Id}}" ], "due": "2020-01-01" }""", HttpStatusCode.Created);
        await team.Ann.PostAsync("tasks", $$"""{ "title": "Write", "assignees": [ "{{bob.Id}}" ] }""", HttpStatusCode.Created);
        var done = (await bob.PostAsync("tasks", """{ "title": "Mine" }""", HttpStatusCode.Created)).Text("id");
        await bob.PostAsync($"tasks/{done}/complete", null);

        var counts = await bob.GetAsync("counts");
        var others = await team.Ann.GetAsync("counts");

        Assert.That(counts.Items().Select(item => item.GetRawText()), Is.EqualTo(new[]
        {
            """{"form":"shop.firm","count":2,"more":false}""", """{"form":"shop.order","count":1,"more":false}""",
        }));
        Assert.That(counts.GetProperty("tasks").GetRawText(), Is.EqualTo("""{"open":2,"overdue":1}"""));
        Assert.That(counts.GetProperty("notifications").GetProperty("unread").GetInt32(), Is.EqualTo((await bob.ToldAsync()).Length).And.GreaterThan(0));
        Assert.That(others.GetProperty("tasks").GetRawText(), Is.EqualTo("""{"open":0,"overdue":0}"""));
    }

    private async Task<string> AddAsync(string form, string values) =>
        (await team.Ann.PostAsync($"forms/shop.{form}/records", $$"""{ "values": {{values}} }""", HttpStatusCode.Created)).Text("id");

    private async Task<JsonElement[]> FindAsync(string text, int? limit = null) =>
        [.. (await team.Ann.GetAsync($"search?q={Uri.EscapeDataString(text)}{(limit is null ? string.Empty : $"&limit={limit}")}")).Items()];
}
