using System.Net;
using System.Text.Json;
using FormFlow.Server.Tests.Support;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Work;

[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public class ChangingOnesProfile<T>
    where T : TestDatabases, new()
{
    private const string Session = "/api/v1/session";

    private Team team = null!;
    private Colleague bob = null!;

    [SetUp]
    public async Task StartAsync()
    {
        team = await Team.StartAsync<T>();
        bob = await team.AddAsync("bob");
    }

    [TearDown]
    public async Task StopAsync() => await team.DisposeAsync();

    [Test]
    public async Task The_session_tells_who_one_is_and_what_one_may_do_where()
    {
        var ann = await team.Ann.GetAsync(Session);
        var other = await bob.GetAsync(Session);

        Assert.That(Workspace(ann), Is.EqualTo(("test", "Test", team.Ann.Id, true, true)));
        Assert.That(Workspace(other), Is.EqualTo(("test", "Test", bob.Id, false, false)));
        Assert.That((other.Text("id"), other.Text("email"), other.GetProperty("language").ValueKind, other.GetProperty("timeZone").ValueKind), Is.EqualTo((bob.Id, "bob@example.com", JsonValueKind.Null, JsonValueKind.Null)));

        static (string, string, string, bool, bool) Workspace(JsonElement me)
        {
            var only = me.GetProperty("workspaces").EnumerateArray().Single();
            return (only.Text("key"), only.Text("name"), only.Text("member"), only.GetProperty("isOwner").GetBoolean(), only.GetProperty("mayBuild").GetBoolean());
        }
    }

    [Test]
    public async Task The_session_follows_when_rights_do()
    {
        await team.Ann.PatchAsync($"members/{bob.Id}", """{ "isOwner": true }""");
        var owner = (await bob.GetAsync(Session)).GetProperty("workspaces")[0].GetProperty("mayBuild").GetBoolean();
        await team.Ann.PatchAsync($"members/{bob.Id}", """{ "isDisabled": true }""");
        var shutOut = (await bob.GetAsync(Session)).GetProperty("workspaces").GetArrayLength();
        await team.Ann.PatchAsync($"members/{bob.Id}", """{ "isDisabled": false }""");

        Assert.That((owner, shutOut, (await bob.GetAsync(Session)).GetProperty("workspaces").GetArrayLength()), Is.EqualTo((true, 0, 1)));
    }

    [Test]
    public async Task Name_language_and_time_zone_hold_everywhere()
    {
        var changed = await bob.PatchAsync(Session, """{ "name": " 王伯 ", "language": "zh-CN", "timeZone": "Asia/Shanghai" }""");
        var record = (await bob.PostAsync("forms/shop.order/records", """{ "values": { "name": "x" } }""", HttpStatusCode.Created)).GetProperty("createdBy");
        var mails = (await bob.GetAsync("me/notifications")).Text("language");
        var partly = await bob.PatchAsync(Session, """{ "timeZone": null }""");

        Assert.That((changed.Text("name"), changed.Text("language"), changed.Text("timeZone")), Is.EqualTo(("王伯", "zh-CN", "Asia/Shanghai")));
        Assert.That((record.Text("title"), mails), Is.EqualTo(("王伯", "zh-CN")));
        Assert.That((await team.Ann.GetAsync($"members/{bob.Id}")).Text("name"), Is.EqualTo("王伯"));
        Assert.That((partly.Text("name"), partly.Text("language"), partly.GetProperty("timeZone").ValueKind), Is.EqualTo(("王伯", "zh-CN", JsonValueKind.Null)));
    }

    [Test]
    public async Task Choosing_a_language_leaves_the_other_notification_settings()
    {
        await bob.PutAsync("me/notifications", """{ "language": "en", "kinds": { "taskAssigned": "off" } }""");

        await bob.PatchAsync(Session, """{ "language": null }""");

        var settings = await bob.GetAsync("me/notifications");
        Assert.That((settings.GetProperty("language").ValueKind, settings.GetProperty("version").GetInt32()), Is.EqualTo((JsonValueKind.Null, 2)));
        Assert.That(settings.GetProperty("kinds").EnumerateArray().Single(kind => kind.Text("kind") == "taskAssigned").Text("delivery"), Is.EqualTo("off"));
    }

    [Test]
    public async Task A_new_password_ends_every_other_session()
    {
        using var elsewhere = team.App.NewClient();
        await SignInAsync(elsewhere, "correct horse battery", HttpStatusCode.OK);

        await bob.PatchAsync(Session, """{ "password": "another horse battery", "currentPassword": "correct horse battery" }""");

        await bob.GetAsync(Session);
        await AppFixture.SendAsync(elsewhere, HttpMethod.Get, Session, null, HttpStatusCode.Unauthorized);
        await SignInAsync(elsewhere, "correct horse battery", HttpStatusCode.Unauthorized);
        await SignInAsync(elsewhere, "another horse battery", HttpStatusCode.OK);
    }

    [TestCase("""{ "password": "another horse battery" }""", "/currentPassword person.wrong_password")]
    [TestCase("""{ "password": "short", "currentPassword": "guessed it" }""", "/password person.bad_password|/currentPassword person.wrong_password")]
    [TestCase("""{ "name": " ", "language": "fr", "timeZone": "Mars/Olympus" }""", "/name person.bad_name|/timeZone workspace.bad_time_zone|/language workspace.bad_language")]
    [TestCase("""{ "email": "eve@example.com" }""", "/email request.unknown_property")]
    public async Task Everything_wrong_is_told_at_once_and_nothing_changed(string change, string errors)
    {
        var before = (await bob.GetAsync(Session)).GetRawText();

        var refused = await bob.PatchAsync(Session, change, HttpStatusCode.UnprocessableEntity);

        Assert.That(refused.Errors(), Is.EqualTo(errors.Split('|')));
        Assert.That((await bob.GetAsync(Session)).GetRawText(), Is.EqualTo(before));
        using var elsewhere = team.App.NewClient();
        await SignInAsync(elsewhere, "correct horse battery", HttpStatusCode.OK);
    }

    [Test]
    public async Task Guessing_the_password_is_slowed_down()
    {
        const string guess = """{ "password": "another horse battery", "currentPassword": "guessed it" }""";
        HttpStatusCode status;
        var guesses = 0;
        do
        {
            using var request = new HttpRequestMessage(HttpMethod.Patch, Session) { Content = new StringContent(guess, System.Text.Encoding.UTF8, "application/json") };
            using var response = await bob.Client.SendAsync(request);
            status = response.StatusCode;
        }
        while (status == HttpStatusCode.UnprocessableEntity && ++guesses < 50);

        Assert.That(status, Is.EqualTo(HttpStatusCode.TooManyRequests));
    }

    [Test]
    public async Task Nobody_unsigned_has_one()
    {
        using var stranger = team.App.NewClient();

        await AppFixture.SendAsync(stranger, HttpMethod.Patch, Session, "{}", HttpStatusCode.Unauthorized);
    }

    private static Task<JsonElement> SignInAsync(HttpClient client, string password, HttpStatusCode expected) =>
        AppFixture.SendAsync(client, HttpMethod.Post, Session, $$"""{ "email": "bob@example.com", "password": "{{password}}" }""", expected);
}
