using System.Net;
using System.Text.Json;
using FormFlow.Server.Tests.Support;

namespace FormFlow.Server.Tests.Work;

/// <summary>A member who is signed in.</summary>
internal sealed record Colleague(HttpClient Client, string Id)
{
    public Task<JsonElement> GetAsync(string path, HttpStatusCode expected = HttpStatusCode.OK, params (string, string)[] headers) =>
        AppFixture.SendAsync(Client, HttpMethod.Get, path, null, expected, headers);

    public Task<JsonElement> PostAsync(string path, string? json, HttpStatusCode expected = HttpStatusCode.OK, params (string, string)[] headers) =>
        AppFixture.SendAsync(Client, HttpMethod.Post, path, json, expected, headers);

    public Task<JsonElement> PatchAsync(string path, string json, HttpStatusCode expected = HttpStatusCode.OK, params (string, string)[] headers) =>
        AppFixture.SendAsync(Client, HttpMethod.Patch, path, json, expected, headers);

    public Task<JsonElement> PutAsync(string path, string json, HttpStatusCode expected = HttpStatusCode.OK, params (string, string)[] headers) =>
        AppFixture.SendAsync(Client, HttpMethod.Put, path, json, expected, headers);

    public Task<JsonElement> DeleteAsync(string path, HttpStatusCode expected = HttpStatusCode.NoContent) =>
        AppFixture.SendAsync(Client, HttpMethod.Delete, path, null, expected);

    /// <summary>The titles of what the member is told, the latest first.</summary>
    public async Task<string[]> ToldAsync(string language = "en") =>
        [.. (await GetAsync("notifications", HttpStatusCode.OK, ("Accept-Language", language))).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("title").GetString()!)];
}
