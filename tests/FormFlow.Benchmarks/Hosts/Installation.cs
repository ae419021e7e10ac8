using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace FormFlow.Benchmarks.Hosts;

/// <summary>Sets a fresh server up as anybody would: through its API.</summary>
internal static class Installation
{
    private const string Root = $"/api/v1/workspaces/{Workload.Workspace}/";

    /// <summary>Makes the workspace, the form with its views, and a key.</summary>
    public static async Task<Layout> MakeAsync(ServerProcess server)
    {
        using var handler = new SocketsHttpHandler { CookieContainer = new CookieContainer() };
        using var client = new HttpClient(handler) { BaseAddress = new Uri($"http://127.0.0.1:{server.Port}") };
        client.DefaultRequestHeaders.Add("X-Requested-With", "benchmarks");
        var owner = new { name = "Bench", email = "bench@example.com", password = "correct horse battery" };
        await SendAsync(client, HttpMethod.Post, "/api/v1/setup", JsonSerializer.Serialize(new { workspace = new { key = Workload.Workspace, name = "Bench" }, owner }));
        await SendAsync(client, HttpMethod.Post, "/api/v1/session", JsonSerializer.Serialize(new { owner.email, owner.password }));
        await SendAsync(client, HttpMethod.Put, $"{Root}apps/{Workload.App}", $$"""{ "key": "{{Workload.App}}", "label": "Bench", "version": "1.0.0" }""");
        await SendAsync(client, HttpMethod.Put, $"{Root}forms/{Workload.FormKey}", Workload.Form);
        foreach (var (key, view) in Workload.Views)
        {
            await SendAsync(client, HttpMethod.Put, $"{Root}views/{Workload.App}.{key}", view);
        }

        await SendAsync(client, HttpMethod.Post, $"{Root}apps/{Workload.App}/publish", null);
        var form = await SendAsync(client, HttpMethod.Get, $"{Root}forms/{Workload.FormKey}", null);
        var made = await SendAsync(client, HttpMethod.Post, $"{Root}api-keys", """{ "name": "bench" }""");
        return Layout.Of(made.GetProperty("secret").GetString()!, form);
    }

    /// <summary>A client that carries the key.</summary>
    public static HttpClient Client(ServerProcess server, Layout layout)
    {
        var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{server.Port}{Root}"), Timeout = TimeSpan.FromMinutes(5) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", layout.Token);
        return client;
    }

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
