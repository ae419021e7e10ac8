using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using FormFlow.Server.Tests.Support;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Robustness;

/// <summary>Servers that are killed, one after the other, over the same databases with a shop in them.</summary>
public abstract class KilledServers<T>
    where T : TestDatabases, new()
{
    private TestDatabases? databases;
    private string? key;

    /// <summary>Their databases.</summary>
    protected TestDatabases Databases => databases!;

    /// <summary>The secret of an API key.</summary>
    protected string Key => key!;

    /// <summary>Removes the databases.</summary>
    [TearDown]
    public async Task RemoveAsync()
    {
        if (databases is not null)
        {
            await databases.DisposeAsync();
        }
    }

    /// <summary>Publishes the shop in this process, which then lets go of the databases.</summary>
    /// <param name="parts">Addresses of forms and workflows with their documents.</param>
    /// <param name="fill">Puts records in.</param>
    private protected async Task PrepareAsync(IEnumerable<(string Path, string Document)> parts, Func<AppFixture, Task>? fill = null)
    {
        databases = await TestDatabases.OpenAsync<T>();
        await using var app = await AppFixture.StartAsync(databases, isOwn: false);
        await app.SetUpAsync();
        await app.SendAsync(HttpMethod.Put, "apps/shop", RandomShop.App, HttpStatusCode.OK);
        foreach (var (path, document) in parts)
        {
            await app.SendAsync(HttpMethod.Put, path, document, HttpStatusCode.OK);
        }

        await app.SendAsync(HttpMethod.Post, "apps/shop/publish", null, HttpStatusCode.OK);
        if (fill is not null)
        {
            await fill(app);
        }

        key = (await app.SendAsync(HttpMethod.Post, "api-keys", """{ "name": "caller" }""", HttpStatusCode.Created)).GetProperty("secret").GetString();
    }

    /// <summary>Speaks to a server in the name of the key; addresses are those below the workspace.</summary>
    private protected HttpClient Client(ServerProcess server)
    {
        var client = new HttpClient { BaseAddress = new Uri(server.Address, "/api/v1/workspaces/test/") };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);
        return client;
    }

    /// <summary>All records of a form.</summary>
    protected static async Task<List<JsonElement>> ListAsync(HttpClient client, string form, string sort = "id")
    {
        var found = new List<JsonElement>();
        string? cursor = null;
        do
        {
            var page = await SendAsync(client, HttpMethod.Get, $"forms/{form}/records?limit=500&sort={sort}{(cursor is null ? string.Empty : $"&cursor={cursor}")}");
            found.AddRange(page.GetProperty("items").EnumerateArray());
            cursor = page.TryGetProperty("nextCursor", out var next) ? next.GetString() : null;
        }
        while (cursor is not null);
        return found;
    }

    /// <summary>Sends a request that must succeed, with a certain status where one is named.</summary>
    protected static async Task<JsonElement> SendAsync(HttpClient client, HttpMethod method, string path, string? json = null, HttpStatusCode? expected = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json") };
        using var response = await client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        Assert.That(expected is null ? response.IsSuccessStatusCode : response.StatusCode == expected, text);
        return JsonDocument.Parse(text).RootElement;
    }
}
