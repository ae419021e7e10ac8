using System.Diagnostics;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using FormFlow.Server.Tests.Work;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Links;

/// <summary>Links by which strangers look records up, as browsers without script meet them.</summary>
[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public class LookingUpARecord<T>
    where T : TestDatabases, new()
{
    private const string Link = """{ "title": { "en": "Your request", "zh-CN": "申请进度" }, "fields": ["number", "email"], "find": { "show": ["name", "kind", "keeper", "total"] } }""";

    private Front front = null!;

    [SetUp]
    public async Task StartAsync()
    {
        front = await Front.StartAsync<T>("--FormFlow:PublicSubmissionsPerMinute=1000");
        await AddAsync($$"""{ "name": "Ada <b>", "email": "ada@example.com", "kind": "gift", "why": "secret", "keeper": "{{front.Team.Ann.Id}}", "items": [ { "what": "Chair", "price": 4 } ] }""");
        await AddAsync("""{ "name": "Bea", "email": "bea@example.com", "channel": "web" }""");
        await AddAsync("""{ "name": "Cleo", "email": "bea@example.com", "channel": "shop" }""");
    }

    [TearDown]
    public async Task StopAsync() => await front.DisposeAsync();

    [Test]
    public async Task By_what_only_its_owner_knows_shows_the_fields_of_the_link_and_nothing_else()
    {
        using var ada = await front.VisitAsync(Link);
        Assert.That(ada.Told, Does.Contain("Look up").And.Not.Contain("Ada").And.Not.Contain("class=\"found\""));
        var status = await ada.SendAsync(("number", " 001 "), ("email", "ada@EXAMPLE.com"));

        Assert.That((status, FoundIn(ada)), Is.EqualTo((HttpStatusCode.OK, 1)));
        Assert.That(ada.Page, Does.Contain("Ada &lt;b&gt;").And.Contains("<dd>Gift</dd>").And.Contains("<dd>Ann</dd>").And.Contains("<dd>¥8.00<"));
        Assert.That(ada.Told, Does.Not.Contain("secret").And.Not.Contain("Chair").And.Not.Contain("Bea"));
        Assert.That((ada.ValueOf("number").Trim(), ada.ValueOf("email")), Is.EqualTo(("001", "ada@EXAMPLE.com")), "to look up the next");
        Assert.That((await front.RecordsAsync()).Length, Is.EqualTo(3));
    }

    [TestCase("002", "ada@example.com")]
    [TestCase("001", "ada@example.co")]
    [TestCase("00", "ada@example.com")]
    [TestCase("%", "ada@example.com")]
    [TestCase("' OR 1=1 --", "ada@example.com")]
    [TestCase("9999999999999999999999", "ada@example.com")]
    public async Task By_anything_but_the_exact_answers_finds_nothing_on_the_same_page(string number, string email)
    {
        using var ada = await front.VisitAsync(Link, "zh-CN");

        Assert.That(await ada.SendAsync(("number", number), ("email", email)), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(ada.Told, Does.Contain("申请进度").And.Contains("没有找到").And.Not.Contain("Ada").And.Not.Contain("Bea"));
    }

    [TestCase("001", "")]
    [TestCase("", "ada@example.com")]
    [TestCase("  ", "ada@example.com")]
    public async Task Needs_every_answer(string number, string email)
    {
        using var ada = await front.VisitAsync(Link);

        Assert.That(await ada.SendAsync(("number", number), ("email", email), ("name", "Ada <b>")), Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(ada.FaultOf(email.Length == 0 ? "email" : "number"), Is.EqualTo("A value is needed."));
        Assert.That(ada.Page, Does.Not.Contain("Gift").And.Not.Contain("class=\"found\""));
    }

    [Test]
    public async Task Finds_only_what_the_link_lets_and_no_more_than_it_says()
    {
        using var filtered = await front.VisitAsync("""{ "fields": ["email"], "find": { "show": ["name"], "filter": { "field": "channel", "op": "eq", "value": "shop" } } }""");
        await filtered.SendAsync(("email", "bea@example.com"));
        Assert.That((FoundIn(filtered), filtered.Page.Contains("Cleo", StringComparison.Ordinal)), Is.EqualTo((1, true)));

        using var narrow = await front.VisitAsync("""{ "fields": ["email"], "find": { "show": ["name"], "limit": 1 } }""");
        await narrow.SendAsync(("email", "bea@example.com"));
        Assert.That((FoundIn(narrow), narrow.Page.Contains("Only the newest 1", StringComparison.Ordinal)), Is.EqualTo((1, true)));
    }

    [Test]
    public async Task Takes_what_the_address_gives_without_looking_anything_up()
    {
        using var ada = await front.VisitAsync(Link);
        await ada.OpenAsync("?number=001&email=ada@example.com");

        Assert.That((ada.ValueOf("number"), ada.ValueOf("email")), Is.EqualTo(("001", "ada@example.com")));
        Assert.That(ada.Told, Does.Not.Contain("class=\"found\"").And.Not.Contain("Ada"));
    }

    [Test]
    public async Task Behind_a_password_or_past_its_time_tells_nothing()
    {
        using var locked = await front.VisitAsync("""{ "fields": ["email"], "password": "sesame", "find": { "show": ["name"] } }""");
        Assert.That(await locked.SendAsync("CfDJ8forged", [("email", "bea@example.com")]), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(locked.Told, Does.Contain("-password").And.Not.Contain("Bea"));
        await locked.SendAsync(("-password", "sesame"));
        await locked.SendAsync(("email", "bea@example.com"));
        Assert.That(FoundIn(locked), Is.EqualTo(2));

        using var late = await front.VisitAsync("""{ "fields": ["email"], "until": "2001-01-01T00:00:00Z", "find": { "show": ["name"] } }""");
        Assert.That(await late.SendAsync("any", [("email", "bea@example.com")]), Is.EqualTo(HttpStatusCode.Gone));
    }

    [Test]
    public async Task Closes_when_a_field_that_it_asks_for_is_no_longer_what_it_was()
    {
        using var ada = await front.VisitAsync(Link);
        await front.ChangeFormAsync("{ \"key\": \"email\", \"type\": \"email\" },", "{ \"key\": \"email\", \"type\": \"longText\" },");

        Assert.That(await ada.SendAsync(("number", "001")), Is.EqualTo(HttpStatusCode.Gone), "asking for less would tell more");
        var link = (await front.Team.Ann.GetAsync("forms/shop.request/links")).Items().Single();
        Assert.That((link.Text("state"), link.GetProperty("problems").GetArrayLength()), Is.EqualTo(("closed", 1)));
    }

    [Test]
    public async Task Takes_its_time_whether_there_is_such_a_record_or_not()
    {
        using var ada = await front.VisitAsync(Link);
        foreach (var number in new[] { "001", "404" })
        {
            var start = Stopwatch.GetTimestamp();
            await ada.SendAsync(("number", number), ("email", "ada@example.com"));
            Assert.That(Stopwatch.GetElapsedTime(start), Is.GreaterThan(TimeSpan.FromMilliseconds(190)), number);
        }
    }

    [Test]
    public async Task Too_often_from_one_place_has_to_wait()
    {
        await using var slow = await Front.StartAsync<T>("--FormFlow:PublicSubmissionsPerMinute=1");
        using var ada = await slow.VisitAsync(Link);
        Assert.That(await ada.SendAsync(("number", "001"), ("email", "ada@example.com")), Is.EqualTo(HttpStatusCode.OK));

        Assert.That(await ada.SendAsync(("number", "002"), ("email", "ada@example.com")), Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(ada.Page, Does.Not.Contain("class=\"found\""));
    }

    private static int FoundIn(Visitor visitor) => Regex.Count(visitor.Page, "<dl ");

    private Task<JsonElement> AddAsync(string values) => front.Team.Ann.PostAsync("forms/shop.request/records", $$"""{ "values": {{values}} }""", HttpStatusCode.Created);
}
