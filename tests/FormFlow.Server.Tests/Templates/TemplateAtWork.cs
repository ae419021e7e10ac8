using System.Net;
using System.Text.Json;
using FormFlow.Server.Tests.Support;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Templates;

/// <summary>A template with its sample records, and what people do in it, over HTTP.</summary>
internal sealed class TemplateAtWork : IAsyncDisposable
{
    private readonly AppFixture app;
    private readonly string key;

    private TemplateAtWork(AppFixture app, string key)
    {
        this.app = app;
        this.key = key;
    }

    public static async Task<TemplateAtWork> StartAsync<T>(string key)
        where T : TestDatabases, new()
    {
        var app = await AppFixture.StartAsync<T>();
        await app.SetUpAsync(key);
        return new TemplateAtWork(app, key);
    }

    /// <summary>Makes a record and tells its id.</summary>
    public async Task<string> CreateAsync(string form, string values) =>
        (await app.SendAsync(HttpMethod.Post, $"forms/{key}.{form}/records", $$"""{ "values": {{values}} }""", HttpStatusCode.Created)).GetProperty("id").GetString()!;

    public Task ChangeAsync(string form, string id, string values) => app.SendAsync(HttpMethod.Patch, Path(form, id), $$"""{ "values": {{values}} }""", HttpStatusCode.OK);

    public async Task<JsonElement> ValuesAsync(string form, string id) => (await app.SendAsync(HttpMethod.Get, Path(form, id), null, HttpStatusCode.OK)).GetProperty("values");

    /// <summary>A value of a record as text: of what it points at the title.</summary>
    public async Task<string?> ValueAsync(string form, string id, string field)
    {
        var value = (await ValuesAsync(form, id)).GetProperty(field);
        return value.ValueKind switch { JsonValueKind.Object => value.GetProperty("title").GetString(), JsonValueKind.Null => null, _ => value.ToString() };
    }

    public Task TakeAsync(string form, string id, string transition, string? body = null) => app.SendAsync(HttpMethod.Post, $"{Path(form, id)}/transitions/{transition}", body, HttpStatusCode.OK);

    public Task DoneAsync(string form, string id, string item) => app.SendAsync(HttpMethod.Put, $"{Path(form, id)}/checklist/{item}", """{ "done": true }""", HttpStatusCode.OK);

    /// <summary>Why a transition is refused: the codes and the places.</summary>
    public async Task<string> RefusedAsync(string form, string id, string transition, string? body = null) =>
        (await app.SendAsync(HttpMethod.Post, $"{Path(form, id)}/transitions/{transition}", body, HttpStatusCode.UnprocessableEntity)).GetRawText();

    /// <summary>Why a new record is refused.</summary>
    public async Task<string> RefusedAsync(string form, string values) =>
        (await app.SendAsync(HttpMethod.Post, $"forms/{key}.{form}/records", $$"""{ "values": {{values}} }""", HttpStatusCode.UnprocessableEntity)).GetRawText();

    /// <summary>The id of the sample record that holds a value.</summary>
    public async Task<string> FindAsync(string form, string field, string value) =>
        (await app.SendAsync(HttpMethod.Post, $"forms/{key}.{form}/query", $$"""{ "filter": { "field": "{{field}}", "op": "eq", "value": "{{value}}" }, "limit": 1 }""", HttpStatusCode.OK))
        .GetProperty("items")[0].GetProperty("id").GetString()!;

    /// <summary>How many records a form has by the value of a field.</summary>
    public async Task<Dictionary<string, int>> CountAsync(string form, string field)
    {
        var answer = await app.SendAsync(HttpMethod.Post, $"forms/{key}.{form}/aggregate", $$"""{ "groupBy": [ "{{field}}" ], "measures": [ { "fn": "count" } ] }""", HttpStatusCode.OK);
        return answer.GetProperty("rows").EnumerateArray().ToDictionary(row => row.GetProperty(field).ToString(), row => row.GetProperty("count").GetInt32());
    }

    /// <summary>The titles of the tasks about a record.</summary>
    public async Task<string[]> TasksAsync(string form, string id) =>
        [.. (await app.SendAsync(HttpMethod.Get, $"tasks?form={key}.{form}&record={id}", null, HttpStatusCode.OK)).GetProperty("items").EnumerateArray().Select(task => task.GetProperty("title").GetString()!)];

    /// <summary>The keys of what is due for a record by time.</summary>
    public async Task<string[]> TimersAsync(string form, string id) =>
        [.. (await app.SendAsync(HttpMethod.Get, $"{Path(form, id)}/timers", null, HttpStatusCode.OK)).GetProperty("items").EnumerateArray().Select(timer => timer.GetProperty("key").GetString()!)];

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private string Path(string form, string id) => $"forms/{key}.{form}/records/{id}";
}
