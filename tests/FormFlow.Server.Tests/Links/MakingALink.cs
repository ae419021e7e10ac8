using System.Net;
using System.Xml.Linq;
using FormFlow.Server.Tests.Work;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Links;

[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public class MakingALink<T>
    where T : TestDatabases, new()
{
    private Front front = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => front = await Front.StartAsync<T>();

    [OneTimeTearDown]
    public async Task StopAsync() => await front.DisposeAsync();

    [Test]
    public async Task Gives_it_an_address_that_stays_and_never_shows_its_password()
    {
        var made = await front.LinkAsync("""{ "title": "Ask", "fields": ["name"], "password": "sesame", "quota": 5 }""");
        var place = $"links/{made.Text("id")}";
        var changed = await front.Team.Ann.PutAsync(place, """{ "fields": ["name", "email"] }""", HttpStatusCode.OK, ("If-Match", "\"1\""));
        var opened = await front.Team.Ann.PutAsync(place, """{ "password": "" }""");

        Assert.That(made.Text("path"), Does.Match("^/p/test/[0-9a-z]{26}$"));
        Assert.That(made.ToString(), Does.Not.Contain("sesame"));
        Assert.That((made.GetProperty("hasPassword").GetBoolean(), made.Text("state"), made.GetProperty("submissions").GetInt32()), Is.EqualTo((true, "open", 0)));
        Assert.That((changed.Text("path"), changed.GetProperty("hasPassword").GetBoolean(), changed.GetProperty("version").GetInt32()), Is.EqualTo((made.Text("path"), true, 2)));
        Assert.That(opened.GetProperty("hasPassword").GetBoolean(), Is.False);
        Assert.That((await front.Team.Ann.GetAsync("forms/shop.request/links")).Items().Select(link => link.Text("id")), Does.Contain(made.Text("id")));
        await front.Team.Ann.DeleteAsync(place);
        await front.Team.Ann.GetAsync(place, HttpStatusCode.NotFound);
        using var late = new Visitor(front.Team.App, made.Text("path")!);
        Assert.That(await late.OpenAsync(), Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Gives_its_address_as_a_picture()
    {
        var place = $"/api/v1/workspaces/test/links/{(await front.LinkAsync()).Text("id")}/qr-code";
        using var drawing = await front.Team.Ann.Client.GetAsync(place + "?prefill=" + Uri.EscapeDataString("name=Ada&kind=gift"));
        using var pixels = await front.Team.Ann.Client.GetAsync(place + "?format=png");
        var svg = XDocument.Parse(await drawing.Content.ReadAsStringAsync());
        var png = await pixels.Content.ReadAsByteArrayAsync();

        Assert.That((drawing.Content.Headers.ContentType?.MediaType, svg.Root!.Elements().Count()), Is.EqualTo(("image/svg+xml", 2)));
        Assert.That(png[1..4], Is.EqualTo("PNG"u8.ToArray()));
        await front.Team.Ann.GetAsync(place + "?format=gif", HttpStatusCode.UnprocessableEntity);
        await front.Team.Ann.GetAsync(place + "?prefill=" + new string('a', 1001), HttpStatusCode.UnprocessableEntity);
        await front.Team.Ann.GetAsync("links/none/qr-code", HttpStatusCode.NotFound);
    }

    [TestCase("""{ "fields": ["name", "keeper"] }""", "/fields/1", "link.not_offered")]
    [TestCase("""{ "fields": ["number", "name"] }""", "/fields/0", "link.not_offered")]
    [TestCase("""{ "fields": ["name", "nothing"] }""", "/fields/1", "document.unknown_field")]
    [TestCase("""{ "fields": ["name", "items.nothing"] }""", "/fields/1", "document.unknown_field")]
    [TestCase("""{ "fields": ["name", "name"] }""", "/fields/1", "document.repeated_key")]
    [TestCase("""{ "fields": ["total"] }""", "/fields", "link.nothing_shown")]
    [TestCase("""{ "fields": ["email"] }""", "/fields", "link.left_out")]
    [TestCase("""{ "preset": { "name": "x" } }""", "/preset/name", "link.shown_and_preset")]
    [TestCase("""{ "preset": { "nothing": 1 } }""", "/preset/nothing", "field.unknown")]
    [TestCase("""{ "language": "fr" }""", "/language", "link.bad_language")]
    [TestCase("""{ "password": "abc" }""", "/password", "link.bad_password")]
    [TestCase("""{ "from": "2027-01-01T00:00:00Z", "until": "2026-01-01T00:00:00Z" }""", "/until", "document.contradiction")]
    [TestCase("""{ "quota": 0 }""", "/quota", "document.out_of_range")]
    [TestCase("""{ "embedHosts": ["example.com", "https://x.com; script-src *"] }""", "/embedHosts/1", "link.bad_host")]
    [TestCase("""{ "embedHosts": ["example.com/path"] }""", "/embedHosts/0", "link.bad_host")]
    [TestCase("""{ "quota": -1 }""", "/quota", "document.out_of_range")]
    [TestCase("""{ "thankYou": { "redirect": "javascript:alert(1)" } }""", "/thankYou/redirect", "link.bad_redirect")]
    [TestCase("""{ "find": { "show": ["name"] } }""", "/fields", "document.missing")]
    [TestCase("""{ "fields": [], "find": { "show": ["name"] } }""", "/fields", "document.missing")]
    [TestCase("""{ "fields": ["keeper"], "find": { "show": ["name"] } }""", "/fields/0", "link.not_looked_up")]
    [TestCase("""{ "fields": ["sure"], "find": { "show": ["name"] } }""", "/fields/0", "link.not_looked_up")]
    [TestCase("""{ "fields": ["email", "email"], "find": { "show": ["name"] } }""", "/fields/1", "document.repeated_key")]
    [TestCase("""{ "fields": ["email"], "find": { "show": [] } }""", "/find/show", "document.missing")]
    [TestCase("""{ "fields": ["email"], "find": { "show": ["name", "nothing"] } }""", "/find/show/1", "document.unknown_field")]
    [TestCase("""{ "fields": ["email"], "find": { "show": ["items"] } }""", "/find/show/0", "link.not_told_of")]
    [TestCase("""{ "fields": ["email"], "find": { "show": ["photo"] } }""", "/find/show/0", "link.not_told_of")]
    [TestCase("""{ "fields": ["email"], "find": { "show": ["name"], "limit": 51 } }""", "/find/limit", "document.out_of_range")]
    [TestCase("""{ "fields": ["email"], "find": { "show": ["name"], "filter": { "field": "nothing", "op": "eq", "value": 1 } } }""", "/find/filter/field", "condition.unknown_field")]
    [TestCase("""{ "fields": ["email"], "find": { "show": ["name"], "filter": { "field": "keeper", "op": "eq", "value": { "var": "me" } } } }""", "/find/filter", "link.asks_who")]
    [TestCase("""{ "fields": ["email"], "find": { "show": ["name"] }, "quota": 3 }""", "/quota", "link.only_filled_in")]
    [TestCase("""{ "fields": ["email"], "find": {} }""", "/find/show", "document.unreadable")]
    [TestCase("""{ "nothing": 1 }""", "/nothing", "document.unreadable")]
    [TestCase("""{ "fields": "name" }""", "/fields", "document.unreadable")]
    public async Task That_cannot_work_is_refused_where_it_is_wrong(string document, string pointer, string code)
    {
        var before = (await front.Team.Ann.GetAsync("forms/shop.request/links")).Items().Count();
        var problem = await front.Team.Ann.PostAsync("forms/shop.request/links", document, HttpStatusCode.UnprocessableEntity);

        Assert.That(problem.GetProperty("errors").EnumerateArray().Select(error => (error.Text("pointer"), error.Text("code"))), Does.Contain((pointer, code)));
        Assert.That((await front.Team.Ann.GetAsync("forms/shop.request/links")).Items().Count(), Is.EqualTo(before));
    }

    [Test]
    public async Task Is_for_owners()
    {
        var bob = await front.Team.AddAsync("bob");
        await bob.GetAsync("forms/shop.request/links", HttpStatusCode.Forbidden);
        await bob.PostAsync("forms/shop.request/links", "{}", HttpStatusCode.Forbidden);
        await bob.GetAsync($"links/{(await front.LinkAsync()).Text("id")}", HttpStatusCode.Forbidden);
    }
}
