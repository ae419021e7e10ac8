using System.Net;
using FormFlow.Server.Tests.Support;
using FormFlow.Testing;

namespace FormFlow.Server.Tests;

[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public class WhoMayCall<T>
    where T : TestDatabases, new()
{
    private AppFixture app = null!;

    [SetUp]
    public async Task StartAsync()
    {
        app = await AppFixture.StartAsync<T>();
        await app.SetUpAsync();
    }

    [TearDown]
    public async Task StopAsync() => await app.DisposeAsync();

    [Test]
    public async Task Nobody_without_signing_in()
    {
        using var stranger = app.NewClient();

        using var response = await stranger.GetAsync(new Uri("/api/v1/workspaces/test/forms", UriKind.Relative));

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(response.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/problem+json"));
    }

    [Test]
    public async Task Nobody_a_workspace_that_is_not_theirs() =>
        await app.SendAsync(HttpMethod.Get, "/api/v1/workspaces/other/forms", null, HttpStatusCode.NotFound);

    [Test]
    public async Task Nobody_sets_up_twice() => await app.SendAsync(
        HttpMethod.Post,
        "/api/v1/setup",
        """{ "workspace": { "key": "two", "name": "Two" }, "owner": { "name": "Bob", "email": "bob@example.com", "password": "correct horse battery" } }""",
        HttpStatusCode.Conflict);

    [Test]
    public async Task Nobody_after_signing_out()
    {
        await app.SendAsync(HttpMethod.Delete, "/api/v1/session", null, HttpStatusCode.NoContent);

        await app.SendAsync(HttpMethod.Get, "forms", null, HttpStatusCode.Unauthorized);
    }

    [TestCase("{ \"key\": ", HttpStatusCode.BadRequest)]
    [TestCase("{ \"key\": \"shop\", \"label\": \"a\", \"version\": \"1.0.0\", \"more\": 1 }", HttpStatusCode.UnprocessableEntity)]
    [TestCase("{ \"key\": \"shop\", \"label\": \"a\", \"label\": \"b\", \"version\": \"1.0.0\" }", HttpStatusCode.BadRequest)]
    public async Task No_body_that_is_not_what_it_should_be(string body, HttpStatusCode expected) =>
        await app.SendAsync(HttpMethod.Put, "apps/shop", body, expected);

    [Test]
    public async Task The_description_tells_of_records()
    {
        var description = await app.SendAsync(HttpMethod.Get, "/openapi/v1.json", null, HttpStatusCode.OK);

        Assert.That(description.GetProperty("openapi").GetString(), Does.StartWith("3.1"));
        Assert.That(description.GetProperty("paths").TryGetProperty("/api/v1/workspaces/{ws}/forms/{form}/records/{id}", out var record), Is.True);
        Assert.That(record.TryGetProperty("patch", out _), Is.True);
    }
}
