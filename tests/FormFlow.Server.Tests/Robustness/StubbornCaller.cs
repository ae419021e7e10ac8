using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace FormFlow.Server.Tests.Robustness;

#pragma warning disable CA5394 // Chance, not secrecy.

/// <summary>
/// Writes records one after the other and remembers what was acknowledged. What was sent and not answered it sends again, to the next server,
/// with the same idempotency key; a change of a field needs none.
/// </summary>
internal sealed class StubbornCaller(int number, int seed, string key, Action acknowledged)
{
    private readonly Random random = new(seed + number);
    private readonly List<string> ids = [];
    private int written;
    private Write? pending;

    /// <summary>The acknowledged records by id.</summary>
    public Dictionary<string, Known> Records { get; } = [];

    /// <summary>The first answer that was none that may be.</summary>
    public string? Fault { get; private set; }

    /// <summary>Writes until the server is gone or it is told to stop; a write begun is then still brought to its end.</summary>
    public async Task RunAsync(Uri server, CancellationToken enough)
    {
        using var client = new HttpClient { BaseAddress = server };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        while (Fault is null && (pending is not null || !enough.IsCancellationRequested))
        {
            try
            {
                pending ??= Next();
                await SendAsync(client, pending);
                pending = null;
                acknowledged();
            }
            catch (Exception gone) when (gone is HttpRequestException or IOException)
            {
                return;
            }
        }
    }

    private async Task SendAsync(HttpClient client, Write write)
    {
        using var request = new HttpRequestMessage(write.Method, $"/api/v1/workspaces/test/forms/shop.order/records{write.Path}") { Content = new StringContent(write.Body, Encoding.UTF8, "application/json") };
        if (write.Key is not null)
        {
            request.Headers.Add("Idempotency-Key", write.Key);
        }

        using var response = await client.SendAsync(request);
        if (!response.IsSuccessStatusCode)
        {
            Fault = $"{write} was answered {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}";
            return;
        }

        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        JsonElement[] records = answer.TryGetProperty("results", out var results) ? [.. results.EnumerateArray()] : [answer];
        foreach (var (record, token) in records.Zip(write.Tokens))
        {
            Acknowledge(record.GetProperty("id").GetString()!, record.GetProperty("version").GetInt64(), token, write.Name);
        }
    }

    private void Acknowledge(string id, long version, string token, string name)
    {
        var before = Records.GetValueOrDefault(id);
        if (before is null)
        {
            ids.Add(id);
        }

        if (version != (before?.Version ?? 0) + 1)
        {
            Fault ??= $"{id} became version {version} after {before?.Version}";
        }

        Records[id] = new Known(version, token, name);
    }

    private Write Next()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{number}-{++written}");
        if (ids.Count > 0 && random.Next(3) > 0)
        {
            var id = ids[random.Next(ids.Count)];
            return new Write(HttpMethod.Patch, $"/{id}", $$"""{ "values": { "name": "{{name}}" } }""", null, [Records[id].Token], name);
        }

        return random.Next(3) == 0
            ? new Write(
                HttpMethod.Post,
                "/batch",
                $$"""{ "atomic": true, "operations": [ {{string.Join(", ", Enumerable.Range(1, 3).Select(part => $"{{ \"op\": \"create\", \"values\": {Values($"{name}.{part}", name)} }}"))}} ] }""",
                $"key-{name}",
                [.. Enumerable.Range(1, 3).Select(part => $"{name}.{part}")],
                name)
            : new Write(HttpMethod.Post, string.Empty, $$"""{ "values": {{Values(name, name)}} }""", $"key-{name}", [name], name);
    }

    private static string Values(string token, string name) =>
        $$"""{ "token": "{{token}}", "name": "{{name}}", "items": [ { "price": 1.25, "qty": 2 }, { "price": 3.5, "qty": 4 } ] }""";

    /// <summary>A record as it was last acknowledged.</summary>
    internal sealed record Known(long Version, string Token, string Name);

    private sealed record Write(HttpMethod Method, string Path, string Body, string? Key, IReadOnlyList<string> Tokens, string Name);
}
