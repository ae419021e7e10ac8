using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace FormFlow.Benchmarks.Hosts;

/// <summary>Sets a fresh server up as anybody would: through its API.</summary>
internal static class Installation
{
    /// <summary>Who set it up.</summary>
    public const string Email = "bench@example.com";

    /// <summary>Their password.</summary>
    public const string Password = "correct horse battery";

    private const string Root = $"/api/v1/workspaces/{Workload.Workspace}/";

    /// <summary>Makes the workspace, the form with its views, and a key.</summary>
    public static async Task<Layout> MakeAsync(ServerProcess server)
    {
        using var client = Browser(server);
        var setup = new { workspace = new { key = Workload.Workspace, name = "Bench" }, owner = new { name = "Bench", email = Email, password = Password } };
        await SendAsync(client, HttpMethod.Post, "/api/v1/setup", JsonSerializer.Serialize(setup));
        await SignInAsync(client);
        await SendAsync(client, HttpMethod.Put, $"{Root}apps/{Workload.App}", $$"""{ "key": "{{Workload.App}}", "label": "Bench", "version": "1.0.0" }""");
        await SendAsync(client, HttpMethod.Put, $"{Root}forms/{Workload.FormKey}", Workload.Form);
        foreach (var (key, view) in Workload.Views)
        {
            await SendAsync(client, HttpMethod.Put, $"{Root}views/{Workload.App}.{key}", view);
        }

        await SendAsync(client, HttpMethod.Post, $"{Root}apps/{Workload.App}/publish", null);

        // The search index knows the form from here on, and will not ask for records that come past the platform.
        await SendAsync(client, HttpMethod.Get, $"{Root}search?q=nothing", null);
        await SendAsync(client, HttpMethod.Get, $"{Root}search?q=nothing", null);
        var form = await SendAsync(client, HttpMethod.Get, $"{Root}forms/{Workload.FormKey}", null);
        return Layout.Of(await KeyAsync(client), form);
    }

    /// <summary>Some more keys.</summary>
    public static async Task<IReadOnlyList<string>> KeysAsync(ServerProcess server, int count)
    {
        using var client = Browser(server);
        await SignInAsync(client);
        var keys = new List<string>();
        while (keys.Count < count)
        {
            keys.Add(await KeyAsync(client));
        }

        return keys;
    }

    /// <summary>A client that carries the key.</summary>
    public static HttpClient Client(ServerProcess server, Layout layout)
    {
        var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{server.Port}{Root}"), Timeout = TimeSpan.FromMinutes(5) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", layout.Token);
        return client;
    }

    /// <summary>Publishes the app and waits until it is live, also when saved values are converted for it.</summary>
    public static async Task PublishAsync(HttpClient client)
    {
        var asked = await SendAsync(client, HttpMethod.Post, $"apps/{Workload.App}/publish", null);
        if (!asked.GetProperty("published").GetBoolean())
        {
            await PublishedAsync(client);
        }
    }

    /// <summary>Waits until a publish that converts saved values is live.</summary>
    public static async Task PublishedAsync(HttpClient client)
    {
        while (await SendAsync(client, HttpMethod.Get, $"apps/{Workload.App}/publish", null) is var job && job.GetProperty("status").GetString() is not "done")
        {
            if (job.TryGetProperty("finishedAt", out _))
            {
                throw new InvalidOperationException($"The conversion came to nothing: {job.GetRawText()}");
            }

            await Task.Delay(200);
        }
    }

    private static HttpClient Browser(ServerProcess server)
    {
        var client = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = new Uri($"http://127.0.0.1:{server.Port}") };
        client.DefaultRequestHeaders.Add("X-Requested-With", "benchmarks");
        return client;
    }

    private static Task<JsonElement> SignInAsync(HttpClient client) =>
        SendAsync(client, HttpMethod.Post, "/api/v1/session", JsonSerializer.Serialize(new { email = Email, password = Password }));

    private static async Task<string> KeyAsync(HttpClient client) =>
        (await SendAsync(client, HttpMethod.Post, $"{Root}api-keys", """{ "name": "bench" }""")).GetProperty("secret").GetString()!;

    /// <summary>Sends JSON and demands success.</summary>
    public static async Task<JsonElement> SendAsync(HttpClient client, HttpMethod method, string path, string? json)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        request.Content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await client.SendAsync(request);
        return response.IsSuccessStatusCode
            ? await response.Content.ReadFromJsonAsync<JsonElement>()
            : throw new InvalidOperationException($"{method} {path}: {await response.Content.ReadAsStringAsync()}");
    }
}
