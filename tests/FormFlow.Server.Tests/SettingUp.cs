using System.Net;
using System.Text.Json;
using FormFlow.Server.Auth;
using FormFlow.Server.Tests.Support;
using FormFlow.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace FormFlow.Server.Tests;

[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public class SettingUp<T>
    where T : TestDatabases, new()
{
    private AppFixture app = null!;

    [SetUp]
    public async Task StartAsync() => app = await AppFixture.StartAsync<T>();

    [TearDown]
    public async Task StopAsync() => await app.DisposeAsync();

    [Test]
    public async Task Begins_with_the_templates_and_their_pictures()
    {
        var state = await StateAsync();

        var template = state.GetProperty("templates").EnumerateArray().Single(each => each.GetProperty("key").GetString() == "crm");
        Assert.That(state.GetProperty("needed").GetBoolean(), Is.True);
        Assert.That(template.GetProperty("label").GetProperty("zh-CN").GetString(), Is.EqualTo("客户关系管理"));
        Assert.That(template.GetProperty("installedVersion").ValueKind, Is.EqualTo(JsonValueKind.Null));
        using var stranger = app.NewClient();
        using var picture = await stranger.GetAsync(new Uri(template.GetProperty("picture").GetString()!, UriKind.Relative));
        Assert.That((picture.StatusCode, picture.Content.Headers.ContentType!.MediaType), Is.EqualTo((HttpStatusCode.OK, "image/svg+xml")));
        Assert.That(picture.Headers.GetValues("Content-Security-Policy").Single(), Does.Contain("sandbox").And.Contain("default-src 'none'"));
        Assert.That(picture.Headers.GetValues("X-Content-Type-Options").Single(), Is.EqualTo("nosniff"));
        Assert.That(await picture.Content.ReadAsStringAsync(), Does.StartWith("<svg"));
    }

    [Test]
    public async Task Tells_who_may_not_do_it_no_more_than_that_it_is_needed()
    {
        var token = app.Services.GetRequiredService<SetupDoor>().Token;

        var afar = await StateAsync(("X-Forwarded-For", "203.0.113.9"));
        var withWrongToken = await StateAsync(("X-Setup-Token", "guessed"));
        var withToken = await StateAsync(("X-Forwarded-For", "203.0.113.9"), ("X-Setup-Token", token));

        Assert.That(new[] { afar, withWrongToken }.Select(state => state.GetRawText()), Is.All.EqualTo("""{"needed":true}"""));
        Assert.That(withToken.TryGetProperty("templates", out _), Is.True);
    }

    [Test]
    public async Task Is_over_once_there_is_a_workspace()
    {
        await app.SetUpAsync();

        Assert.That((await StateAsync()).GetRawText(), Is.EqualTo("""{"needed":false}"""));
    }

    [TestCase("none")]
    [TestCase("..")]
    [TestCase("%2e%2e%2fcrm")]
    public async Task Has_no_picture_of_what_is_no_template(string template) =>
        await app.SendAsync(HttpMethod.Get, $"/api/v1/templates/{template}/picture", null, HttpStatusCode.NotFound);

    private Task<JsonElement> StateAsync(params (string, string)[] headers) => app.SendAsync(HttpMethod.Get, "/api/v1/setup", null, HttpStatusCode.OK, headers);
}
