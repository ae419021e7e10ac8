using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FormFlow.Server.Tests.Support;

namespace FormFlow.Server.Tests.Imports;

/// <summary>What tests of imports ask of the host.</summary>
internal static class ImportCalls
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Sends a file with texts and demands a status.</summary>
    public static async Task<JsonElement> UploadAsync(this AppFixture app, string path, byte[] file, HttpStatusCode expected, params (string Name, string Text)[] parts)
    {
        using var content = new MultipartFormDataContent { { new ByteArrayContent(file), "file", "rows.csv" } };
        foreach (var (name, text) in parts)
        {
            content.Add(new StringContent(text), name);
        }

        using var response = await app.Client.PostAsync(new Uri($"/api/v1/workspaces/test/{path}", UriKind.Relative), content);
        var answer = await response.Content.ReadAsStringAsync();
        Assert.That(response.StatusCode, Is.EqualTo(expected), answer);
        var json = JsonDocument.Parse(answer).RootElement;
        if (expected == HttpStatusCode.Accepted)
        {
            Assert.That(response.Headers.Location!.OriginalString, Is.EqualTo($"/api/v1/workspaces/test/imports/{json.GetProperty("id")}"));
        }

        return json;
    }

    /// <summary>Imports a file and waits until the job has ended.</summary>
    public static async Task<JsonElement> ImportAsync(this AppFixture app, string form, byte[] file, params (string Name, string Text)[] parts) =>
        await app.EndedAsync(await app.UploadAsync($"forms/{form}/imports", file, HttpStatusCode.Accepted, parts));

    /// <summary>Imports a text and waits until the job has ended.</summary>
    public static Task<JsonElement> ImportAsync(this AppFixture app, string form, string csv, params (string Name, string Text)[] parts) =>
        app.ImportAsync(form, Encoding.UTF8.GetBytes(csv), parts);

    /// <summary>Undoes an import and waits until that has ended.</summary>
    public static async Task<JsonElement> UndoAsync(this AppFixture app, JsonElement job) =>
        await app.EndedAsync(await app.SendAsync(HttpMethod.Post, $"imports/{Id(job)}/undo", null, HttpStatusCode.Accepted));

    /// <summary>Waits until a job has ended.</summary>
    public static Task<JsonElement> EndedAsync(this AppFixture app, JsonElement job) =>
        app.WhenAsync(job, now => now.GetProperty("status").GetString() is not ("queued" or "running"));

    /// <summary>Waits until something holds of a job.</summary>
    public static async Task<JsonElement> WhenAsync(this AppFixture app, JsonElement job, Func<JsonElement, bool> holds)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!holds(job))
        {
            await Task.Delay(20, patience.Token);
            job = await app.SendAsync(HttpMethod.Get, $"imports/{Id(job)}", null, HttpStatusCode.OK);
        }

        return job;
    }

    /// <summary>The refused rows of an import.</summary>
    public static async Task<string> ErrorsAsync(this AppFixture app, JsonElement job, string language = "en")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/workspaces/test/imports/{Id(job)}/errors");
        request.Headers.Add("Accept-Language", language);
        using var response = await app.Client.SendAsync(request);
        Assert.That(response.Content.Headers.ContentType!.MediaType, Is.EqualTo("text/csv"));
        return (await response.Content.ReadAsStringAsync()).TrimStart('\uFEFF');
    }

    /// <summary>Exports records as a file.</summary>
    public static async Task<byte[]> ExportAsync(this AppFixture app, string form, string question)
    {
        using var response = await app.Client.PostAsync(
            new Uri($"/api/v1/workspaces/test/forms/{form}/exports", UriKind.Relative), new StringContent(question, Encoding.UTF8, "application/json"));
        var file = await response.Content.ReadAsByteArrayAsync();
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK), Encoding.UTF8.GetString(file));
        return file;
    }

    /// <summary>How many records there are.</summary>
    public static async Task<int> CountAsync(this AppFixture app, string form, string condition = """{ "all": [] }""") =>
        (await app.SendAsync(HttpMethod.Post, $"forms/{form}/query", $$"""{ "filter": {{condition}}, "count": true, "limit": 1 }""", HttpStatusCode.OK)).GetProperty("total").GetInt32();

    /// <summary>All records, in order.</summary>
    public static async Task<IReadOnlyList<JsonElement>> RecordsAsync(this AppFixture app, string form, string sort) =>
        [.. (await app.SendAsync(HttpMethod.Post, $"forms/{form}/query", $$"""{ "sort": [ { "field": "{{sort}}" } ], "limit": 500 }""", HttpStatusCode.OK)).GetProperty("items").EnumerateArray()];

    /// <summary>Saves an app <c>shop</c> with forms and publishes it.</summary>
    public static async Task PublishAsync(this AppFixture app, params (string Key, string Form)[] forms)
    {
        await app.SendAsync(HttpMethod.Put, "apps/shop", """{ "key": "shop", "label": "Shop", "version": "1.0.0" }""", HttpStatusCode.OK);
        foreach (var (key, form) in forms)
        {
            await app.SendAsync(HttpMethod.Put, $"forms/{key}", form, HttpStatusCode.OK);
        }

        await app.SendAsync(HttpMethod.Post, "apps/shop/publish", null, HttpStatusCode.OK);
    }

    /// <summary>Changes the draft of a form and publishes its app.</summary>
    public static async Task ChangeAsync(this AppFixture app, string form, Action<JsonObject> change)
    {
        var document = JsonNode.Parse((await app.SendAsync(HttpMethod.Get, $"forms/{form}", null, HttpStatusCode.OK)).GetRawText())!.AsObject();
        change(document);
        await app.SendAsync(HttpMethod.Put, $"forms/{form}", document.ToJsonString(), HttpStatusCode.OK);
        await app.SendAsync(HttpMethod.Post, $"apps/{form.Split('.')[0]}/publish", null, HttpStatusCode.OK);
    }

    /// <summary>A job's figures: rows, created, updated, unchanged, removed, failed.</summary>
    public static string Figures(this JsonElement job) =>
        $"{job.GetProperty("status").GetString()} {string.Join(' ', new[] { "rows", "created", "updated", "unchanged", "removed", "failed" }.Select(name => job.GetProperty(name).GetInt64()))}";

    public static string Id(JsonElement item) => item.GetProperty("id").GetString()!;
}
