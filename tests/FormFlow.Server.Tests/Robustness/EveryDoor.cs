using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using FormFlow.Server.Tests.Support;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Robustness;

/// <summary>Every operation of the description, and everybody who may not call it. A new operation is held to it by being described.</summary>
[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public sealed class EveryDoor<T>
    where T : TestDatabases, new()
{
    private const string Password = "correct horse battery";
    private static readonly ApiOperation[] Guarded = [.. ApiOperation.All.Where(operation => operation.Access is not "anyone")];
    private static readonly ApiOperation[] OfWorkspaces = [.. ApiOperation.All.Where(operation => operation.Access is "member" or "owner")];

    private AppFixture app = null!;
    private WrittenTransactions written = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        app = await AppFixture.StartAsync<T>("--FormFlow:AnonymousRequestsPerSecond=100000");
        await app.SetUpAsync();
        await app.SendAsync(HttpMethod.Put, "apps/shop", RandomShop.App, HttpStatusCode.OK);
        await app.SendAsync(HttpMethod.Post, "members", $$"""{ "name": "Bob", "email": "bob@example.com", "password": "{{Password}}" }""", HttpStatusCode.Created);
        written = await WrittenTransactions.WatchAsync(app.Databases);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await written.DisposeAsync();
        await app.DisposeAsync();
    }

    [Test]
    public void Says_in_the_description_whom_it_is_for()
    {
        Assert.That(ApiOperation.All.Select(operation => operation.Access), Is.All.AnyOf("anyone", "person", "member", "owner"));
        Assert.That(OfWorkspaces.Select(operation => operation.Path), Is.All.StartsWith("/api/v1/workspaces/{ws}"));
        Assert.That(OfWorkspaces.Count(operation => operation.Access == "owner"), Is.GreaterThan(20));
    }

    [Test]
    public async Task Is_closed_to_who_did_not_sign_in()
    {
        using var stranger = app.NewClient();
        await ExpectAsync(Guarded, stranger, HttpStatusCode.Unauthorized, "session.required");
    }

    [TestCase("Bearer ff_0000000000000_nonsense")]
    [TestCase("Bearer ")]
    [TestCase("Basic YTpi")]
    [TestCase("x")]
    public async Task Is_closed_to_a_key_that_is_none(string header)
    {
        using var stranger = app.NewClient();
        stranger.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", header);
        await ExpectAsync(OfWorkspaces, stranger, HttpStatusCode.Unauthorized, "api_key.not_valid");
    }

    [Test]
    public async Task Is_closed_to_a_key_that_was_revoked_or_is_past()
    {
        var expires = TimeProvider.System.GetUtcNow().AddSeconds(3);
        var past = await KeyAsync($$"""{ "name": "short", "expiresAt": "{{expires.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)}}" }""");
        var revoked = await KeyAsync("""{ "name": "gone" }""");
        using var client = ClientOf(revoked);
        using var open = await client.GetAsync(new Uri("/api/v1/workspaces/test", UriKind.Relative));
        Assert.That(open.StatusCode, Is.EqualTo(HttpStatusCode.OK), "before");
        await app.SendAsync(HttpMethod.Delete, $"api-keys/{revoked.GetProperty("id").GetString()}", null, HttpStatusCode.NoContent);

        await ExpectAsync(OfWorkspaces, client, HttpStatusCode.Unauthorized, "api_key.not_valid");
        await Task.Delay(expires - TimeProvider.System.GetUtcNow() is var left && left > TimeSpan.Zero ? left : TimeSpan.Zero);
        using var late = ClientOf(past);
        await ExpectAsync(OfWorkspaces, late, HttpStatusCode.Unauthorized, "api_key.not_valid");
    }

    [Test]
    public async Task Of_another_workspace_is_not_there() =>
        await ExpectAsync(OfWorkspaces, app.Client, HttpStatusCode.NotFound, "workspace.not_found", workspace: "other");

    [Test]
    public async Task For_owners_is_closed_to_members()
    {
        using var bob = app.NewClient();
        using var signedIn = await bob.PostAsJsonAsync("/api/v1/session", new { email = "bob@example.com", password = Password });
        Assert.That(signedIn.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        await ExpectAsync([.. OfWorkspaces.Where(operation => operation.Access == "owner")], bob, HttpStatusCode.Forbidden, "member.owners_only");
    }

    [Test]
    public async Task That_writes_is_closed_to_other_sites_pages()
    {
        using var page = app.NewClient();
        using var signedIn = await page.PostAsJsonAsync("/api/v1/session", new { email = "bob@example.com", password = Password });
        Assert.That(signedIn.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        page.DefaultRequestHeaders.Remove("X-Requested-With");
        await ExpectAsync([.. Guarded.Where(operation => operation.Method != HttpMethod.Get)], page, HttpStatusCode.Forbidden, "request.header_missing");
    }

    private async Task ExpectAsync(IReadOnlyList<ApiOperation> operations, HttpClient client, HttpStatusCode expected, string code, string workspace = "test")
    {
        await written.SettleAsync();
        var wrong = new List<string>();
        foreach (var operation in operations)
        {
            var address = string.Join('/', operation.Path.Split('/').Select(part => part == "{ws}" ? workspace : part.StartsWith('{') ? "1" : part));
            using var request = new HttpRequestMessage(operation.Method, address) { Content = operation.BodyType is null ? null : new StringContent("{}") };
            if (request.Content is { } content)
            {
                content.Headers.ContentType = MediaTypeHeaderValue.Parse(operation.BodyType == "multipart/form-data" ? "multipart/form-data; boundary=x" : operation.BodyType!);
            }

            using var response = await client.SendAsync(request);
            var body = await response.Content.ReadAsStringAsync();
            if (response.StatusCode != expected || JsonDocument.Parse(body).RootElement.GetProperty("code").GetString() != code)
            {
                wrong.Add($"{operation}: {(int)response.StatusCode} {body}");
            }
        }

        Assert.That(operations, Is.Not.Empty);
        Assert.That(wrong, Is.Empty);
        Assert.That(await written.AnyAsync(), Is.False, "nothing was changed");
    }

    private Task<JsonElement> KeyAsync(string body) => app.SendAsync(HttpMethod.Post, "api-keys", body, HttpStatusCode.Created);

    private HttpClient ClientOf(JsonElement key)
    {
        var client = app.NewClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key.GetProperty("secret").GetString());
        return client;
    }
}
