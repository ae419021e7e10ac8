using System.IO.Compression;
using System.Net;
using System.Text.Json;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Work;

[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public class ChoosingWhoSeesAView<T>
    where T : TestDatabases, new()
{
    private const string Views = "forms/shop.order/saved-views";

    private Team team = null!;
    private Colleague bob = null!;
    private Colleague cleo = null!;
    private Colleague dan = null!;
    private string sales = null!;
    private string north = null!;

    /// <summary>Bob works in the north, which is a part of sales, which Cleo heads; Dan works nowhere.</summary>
    [SetUp]
    public async Task StartAsync()
    {
        team = await Team.StartAsync<T>();
        cleo = await team.AddAsync("cleo");
        sales = await team.AddDepartmentAsync("Sales", cleo);
        north = await team.AddDepartmentAsync("North", parent: sales);
        bob = await team.AddAsync("bob", north);
        dan = await team.AddAsync("dan");
    }

    [TearDown]
    public async Task StopAsync() => await team.DisposeAsync();

    [Test]
    public async Task A_department_means_its_members_those_below_and_whoever_heads_it()
    {
        await SaveAsync(team.Ann, "Of sales", Departments(sales));
        await SaveAsync(team.Ann, "Of the north", Departments(north));
        await SaveAsync(team.Ann, "Of Dan", Members(dan.Id));
        await SaveAsync(team.Ann, "Of all", null);

        Assert.That(await NamesAsync(bob), Is.EqualTo(new[] { "Of sales", "Of the north", "Of all" }));
        Assert.That(await NamesAsync(cleo), Is.EqualTo(new[] { "Of sales", "Of all" }));
        Assert.That(await NamesAsync(dan), Is.EqualTo(new[] { "Of Dan", "Of all" }));
        Assert.That(await NamesAsync(team.Ann), Has.Length.EqualTo(4), "owners see every shared view");
        await team.Ann.PatchAsync($"members/{bob.Id}", """{ "departments": [] }""");
        Assert.That(await NamesAsync(bob), Is.EqualTo(new[] { "Of all" }), "at once, when he has left");
    }

    [Test]
    public async Task A_saved_view_is_not_there_for_others_but_for_who_made_it()
    {
        var own = (await SaveAsync(bob, "Of Cleo", Members(cleo.Id))).Text("id");

        Assert.That(await NamesAsync(bob), Is.EqualTo(new[] { "Of Cleo" }));
        var refused = await dan.GetAsync($"{Views}/{own}", HttpStatusCode.NotFound);
        var none = await dan.GetAsync($"{Views}/0000000000001", HttpStatusCode.NotFound);
        Assert.That((refused.Text("code"), refused.Text("title")), Is.EqualTo((none.Text("code"), none.Text("title"))));
        await dan.PutAsync($"{Views}/{own}", Body("x", null), HttpStatusCode.NotFound);
        await dan.DeleteAsync($"{Views}/{own}", HttpStatusCode.NotFound);
        await cleo.PutAsync($"{Views}/{own}", Body("x", null), HttpStatusCode.Forbidden);
        await team.Ann.PutAsync($"{Views}/{own}", Body("Of all now", null));
        Assert.That(await NamesAsync(dan), Is.EqualTo(new[] { "Of all now" }));
    }

    [Test]
    public async Task Parts_of_the_list_hold_only_what_is_seen()
    {
        for (var i = 0; i < 5; i++)
        {
            await SaveAsync(team.Ann, $"v{i}", i % 2 == 0 ? Members(bob.Id) : Members(cleo.Id));
        }

        var first = await bob.GetAsync($"{Views}?limit=2&count=true");
        var second = await bob.GetAsync($"{Views}?limit=2&cursor={first.Text("nextCursor")}");

        Assert.That(first.GetProperty("total").GetInt32(), Is.EqualTo(3));
        Assert.That(first.Items().Concat(second.Items()).Select(view => view.Text("name")), Is.EqualTo(new[] { "v0", "v2", "v4" }));
        Assert.That(second.TryGetProperty("nextCursor", out var more) && more.ValueKind == JsonValueKind.String, Is.False);
    }

    [Test]
    public async Task An_apps_view_is_known_to_those_it_is_for_and_its_records_to_all()
    {
        await PublishAsync(Departments(sales));

        Assert.That(await AppViewsAsync(bob), Is.EqualTo(new[] { "shop.board" }));
        Assert.That(await AppViewsAsync(team.Ann), Is.EqualTo(new[] { "shop.board" }));
        Assert.That(await AppViewsAsync(dan), Is.Empty);
        foreach (var path in new[] { "views/shop.board", "views/shop.board?live=true", "views/shop.board/versions", "views/shop.board/versions/1" })
        {
            await bob.GetAsync(path);
            var refused = await dan.GetAsync(path, HttpStatusCode.NotFound);
            var none = await dan.GetAsync(path.Replace("board", "none", StringComparison.Ordinal), HttpStatusCode.NotFound);
            Assert.That((refused.Text("code"), refused.Text("title").Replace("board", "none", StringComparison.Ordinal)), Is.EqualTo((none.Text("code"), none.Text("title"))), path);
        }

        Assert.That(await UsesAsync(bob), Does.Contain("shop.board"));
        Assert.That(await UsesAsync(dan), Does.Not.Contain("shop.board"));
        Assert.That((await dan.PostAsync(Views, Body("x", null, "shop.board"), HttpStatusCode.UnprocessableEntity)).Errors(), Is.EqualTo(new[] { "/base saved_view.unknown_base" }));
        Assert.That((await dan.GetAsync("forms/shop.order/records")).Items(), Has.Exactly(1).Items, "a view is no permission");
    }

    [Test]
    public async Task A_draft_shows_and_hides_nothing_before_it_is_published()
    {
        await PublishAsync(Departments(sales));
        await team.Ann.PutAsync("views/shop.board", View("Secret", Members(dan.Id)));

        Assert.That(await AppViewsAsync(dan), Is.Empty);
        Assert.That((await bob.GetAsync("views/shop.board")).Text("label"), Is.EqualTo("Board"));
        Assert.That((await team.Ann.GetAsync("views/shop.board")).Text("label"), Is.EqualTo("Secret"));
        Assert.That((await team.Ann.GetAsync("views?live=true")).Items().Single().GetProperty("document").Text("label"), Is.EqualTo("Board"));
        await team.Ann.PostAsync("apps/shop/publish", null);
        Assert.That(await AppViewsAsync(dan), Is.EqualTo(new[] { "shop.board" }));
        await bob.GetAsync("views/shop.board", HttpStatusCode.NotFound);
        await dan.GetAsync("views/shop.board/versions/1", HttpStatusCode.NotFound);
    }

    [Test]
    public async Task Leaves_the_workspace_with_no_package_and_outlives_the_next_one()
    {
        await PublishAsync(Departments(sales));

        var package = await PackageAsync(team.Ann);
        Assert.That(package["views/board.json"], Does.Not.Contain("audience"));
        Assert.That((await PackageAsync(dan)).Keys, Does.Not.Contain("views/board.json"));
        await team.Ann.PostAsync("apps/shop/copies", """{ "key": "other", "label": "Other" }""");
        Assert.That((await team.Ann.GetAsync("views/other.board")).GetProperty("audience").GetProperty("departments")[0].GetString(), Is.EqualTo(sales));
        Assert.That(await AppViewsAsync(dan), Is.Empty);
    }

    [TestCase("{}", "/audience view.no_audience")]
    [TestCase("""{ "departments": [], "members": [] }""", "/audience view.no_audience")]
    [TestCase("""{ "departments": [ "Sales" ], "members": [ "0000000000001" ] }""", "/audience/departments/0 view.unknown_audience")]
    [TestCase("""{ "members": [ "0000000000001" ] }""", "/audience/members/0 view.unknown_audience")]
    [TestCase("""{ "groups": [ "x" ] }""", "/audience/groups document.unreadable")]
    [TestCase("[]", "/audience document.unreadable")]
    public async Task Nobody_and_people_who_are_not_there_are_refused_at_their_place(string audience, string error)
    {
        var saved = await bob.PostAsync(Views, Body("x", audience), HttpStatusCode.UnprocessableEntity);

        Assert.That(saved.Errors(), Is.EqualTo(new[] { $"/view{error}" }));
    }

    [Test]
    public async Task A_draft_for_people_who_are_not_there_is_not_kept_and_one_for_nobody_not_published()
    {
        var unknown = await team.Ann.PutAsync("views/shop.board", View("Board", Members("0000000000001")), HttpStatusCode.UnprocessableEntity);
        await team.Ann.GetAsync("views/shop.board", HttpStatusCode.NotFound);
        await team.Ann.PutAsync("views/shop.board", View("Board", "{}"));
        var nobody = await team.Ann.PostAsync("apps/shop/publish", null, HttpStatusCode.UnprocessableEntity);

        Assert.That(unknown.Errors(), Is.EqualTo(new[] { "/audience/members/0 view.unknown_audience" }));
        Assert.That(nobody.Errors(), Is.EqualTo(new[] { "/views/shop.board/audience view.no_audience" }));
    }

    [Test]
    public async Task More_than_can_be_meant_are_refused()
    {
        var many = string.Join(',', Enumerable.Repeat($"\"{sales}\"", 201));

        var refused = await bob.PostAsync(Views, Body("x", $$"""{ "departments": [ {{many}} ] }"""), HttpStatusCode.UnprocessableEntity);

        Assert.That(refused.Errors(), Is.EqualTo(new[] { "/view/audience/departments view.large_audience" }));
    }

    [Test]
    public async Task A_department_that_is_gone_opens_the_view_to_nobody_and_is_told()
    {
        var away = await team.AddDepartmentAsync("Away");
        var view = (await SaveAsync(bob, "Of those away", Departments(away))).Text("id");
        await team.Ann.DeleteAsync($"departments/{away}");

        Assert.That(await NamesAsync(dan), Is.Empty);
        Assert.That((await bob.GetAsync($"{Views}/{view}")).GetProperty("problems")[0].Text("pointer"), Is.EqualTo("/view/audience/departments/0"));
    }

    private static string Departments(params string[] ids) => JsonSerializer.Serialize(new { departments = ids });

    private static string Members(params string[] ids) => JsonSerializer.Serialize(new { members = ids });

    private static string Audience(string? audience) => audience is null ? string.Empty : $", \"audience\": {audience}";

    private static string View(string label, string? audience) => $$"""{ "type": "board", "label": "{{label}}", "form": "shop.order", "groupBy": "name"{{Audience(audience)}} }""";

    private static string Body(string name, string? audience, string? from = null) =>
        $$"""{ "name": "{{name}}", "shared": true, "base": {{JsonSerializer.Serialize(from)}}, "view": { "type": "table", "columns": [ { "field": "name" } ]{{Audience(audience)}} } }""";

    private static Task<JsonElement> SaveAsync(Colleague colleague, string name, string? audience) => colleague.PostAsync(Views, Body(name, audience), HttpStatusCode.Created);

    private static async Task<string[]> NamesAsync(Colleague colleague) => [.. (await colleague.GetAsync(Views)).Items().Select(view => view.Text("name"))];

    private static async Task<string[]> AppViewsAsync(Colleague colleague) => [.. (await colleague.GetAsync("views")).Items().Select(view => view.Text("key"))];

    private static async Task<string[]> UsesAsync(Colleague colleague) => [.. (await colleague.GetAsync("forms/shop.order/fields/name/uses")).Items().Select(use => use.Text("key"))];

    private static async Task<Dictionary<string, string>> PackageAsync(Colleague colleague)
    {
        await using var zip = new ZipArchive(await colleague.Client.GetStreamAsync("/api/v1/workspaces/test/apps/shop/package"));
        var files = new Dictionary<string, string>();
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(await entry.OpenAsync());
            files[entry.FullName] = await reader.ReadToEndAsync();
        }

        return files;
    }

    private async Task PublishAsync(string? audience)
    {
        await team.Ann.PutAsync("views/shop.board", View("Board", audience));
        await team.Ann.PostAsync("apps/shop/publish", null);
    }
}
