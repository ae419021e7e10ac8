using System.Net;
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
    [TestCase("""{ "thankYou": { "redirect": "javascript:alert(1)" } }""", "/thankYou/redirect", "link.bad_redirect")]
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
