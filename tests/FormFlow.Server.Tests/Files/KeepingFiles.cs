using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Dapper;
using FormFlow.Runtime.Files;
using FormFlow.Runtime.Workspaces;
using FormFlow.Server.Tests.Support;
using FormFlow.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace FormFlow.Server.Tests.Files;

[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public class KeepingFiles<T>
    where T : TestDatabases, new()
{
    private const string Form =
        """
        { "label": "Report", "fields": [ { "key": "name", "type": "text" }, { "key": "papers", "type": "attachment", "types": [ ".txt", "image/*" ], "maxBytes": 2000 },
          { "key": "photo", "type": "image", "multiple": false },
          { "key": "rows", "type": "subform", "fields": [ { "key": "scan", "type": "attachment" } ] } ] }
        """;

    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    private static readonly byte[] Page = "<html><script>alert(1)</script></html>"u8.ToArray();
    private AppFixture app = null!;

    [SetUp]
    public async Task StartAsync()
    {
        app = await AppFixture.StartAsync<T>();
        await app.SetUpAsync();
        await app.SendAsync(HttpMethod.Put, "apps/desk", """{ "key": "desk", "label": "Desk", "version": "1.0.0" }""", HttpStatusCode.OK);
        await app.SendAsync(HttpMethod.Put, "forms/desk.report", Form, HttpStatusCode.OK);
        await app.SendAsync(HttpMethod.Post, "apps/desk/publish", null, HttpStatusCode.OK);
    }

    [TearDown]
    public async Task StopAsync() => await app.DisposeAsync();

    [Test]
    public async Task A_picture_is_what_its_content_says_and_shown_in_place()
    {
        var file = await UploadAsync(Png, "../../照片\u202e.png", "text/html");

        using var shown = await GetAsync(file.GetProperty("file").GetString()!);

        Assert.Multiple(() =>
        {
            Assert.That(file.GetProperty("file").GetString(), Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(Png))));
            Assert.That(file.GetProperty("name").GetString(), Is.EqualTo("照片.png"));
            Assert.That(file.GetProperty("type").GetString(), Is.EqualTo("image/png"));
            Assert.That(file.GetProperty("bytes").GetInt64(), Is.EqualTo(Png.Length));
            Assert.That(shown.Content.Headers.ContentType!.MediaType, Is.EqualTo("image/png"));
            Assert.That(shown.Content.Headers.ContentDisposition!.DispositionType, Is.EqualTo("inline"));
            Assert.That(shown.Headers.CacheControl!.Private, Is.True);
        });
        Assert.That(await shown.Content.ReadAsByteArrayAsync(), Is.EqualTo(Png));
    }

    [TestCase("text/html", "page.html")]
    [TestCase("image/svg+xml", "drawing.svg")]
    [TestCase("image/png", "not-a-picture.png")]
    public async Task What_could_run_is_only_ever_saved(string type, string name)
    {
        var file = await UploadAsync(Page, name, type);

        using var saved = await GetAsync(file.GetProperty("file").GetString()! + "?name=a%2Fb.html");

        Assert.Multiple(() =>
        {
            Assert.That(file.GetProperty("type").GetString(), Is.EqualTo(type == "image/png" ? "application/octet-stream" : type));
            Assert.That(saved.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/octet-stream"));
            Assert.That(saved.Content.Headers.ContentDisposition!.DispositionType, Is.EqualTo("attachment"));
            Assert.That(saved.Content.Headers.ContentDisposition!.FileName, Does.Contain("b.html").And.Not.Contain("/"));
            Assert.That(saved.Headers.GetValues("X-Content-Type-Options"), Is.EqualTo(new[] { "nosniff" }));
            Assert.That(saved.Headers.GetValues("Content-Security-Policy").Single(), Does.Contain("sandbox"));
        });
    }

    [Test]
    public async Task A_document_stays_one_whatever_is_in_it_and_is_framed_by_our_own_pages_alone()
    {
        var file = await UploadAsync(Page, "offer.pdf", "application/pdf");

        using var shown = await GetAsync(file.GetProperty("file").GetString()!);

        Assert.Multiple(() =>
        {
            Assert.That(shown.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/pdf"));
            Assert.That(shown.Content.Headers.ContentDisposition!.DispositionType, Is.EqualTo("inline"));
            Assert.That(shown.Headers.GetValues("X-Content-Type-Options"), Is.EqualTo(new[] { "nosniff" }));
            Assert.That(shown.Headers.GetValues("X-Frame-Options"), Is.EqualTo(new[] { "SAMEORIGIN" }));
            Assert.That(shown.Headers.GetValues("Content-Security-Policy").Single(), Does.Contain("default-src 'none'").And.Contain("frame-ancestors 'self'").And.Not.Contain("script-src"));
        });
    }

    [Test]
    public async Task A_part_is_read_and_an_unchanged_one_is_not_sent_again()
    {
        var hash = (await UploadAsync(Png, "a.png", "image/png")).GetProperty("file").GetString()!;

        using var part = await GetAsync(hash, request => request.Headers.Range = new RangeHeaderValue(1, 3));
        using var same = await GetAsync(hash, request => request.Headers.IfNoneMatch.Add(part.Headers.ETag!));

        Assert.That(part.StatusCode, Is.EqualTo(HttpStatusCode.PartialContent));
        Assert.That(await part.Content.ReadAsStringAsync(), Is.EqualTo("PNG"));
        Assert.That(same.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
    }

    [Test]
    public async Task A_record_holds_what_was_uploaded_and_nothing_else()
    {
        var note = await UploadAsync("note"u8.ToArray(), "note.txt", "text/plain");
        var picture = await UploadAsync(Png, "a.png", "image/png");
        var values = $$"""{ "papers": [ {{note}}, {{picture}} ], "photo": {{picture}}, "rows": [ { "scan": [ {{note}} ] } ] }""";

        var made = await WriteAsync(values, HttpStatusCode.Created);
        var forged = await WriteAsync(
            values.Replace("\"bytes\":4", "\"bytes\":3", StringComparison.Ordinal).Replace("a.png", "b.png", StringComparison.Ordinal), HttpStatusCode.UnprocessableEntity);
        var unknown = await WriteAsync($$"""{ "papers": [ { "file": "{{new string('0', 64)}}", "name": "a.txt", "type": "text/plain", "bytes": 1 } ] }""", HttpStatusCode.UnprocessableEntity);
        var mistyped = await WriteAsync($$"""{ "rows": [ { "scan": [ {{note.GetRawText().Replace("text/plain", "text/csv", StringComparison.Ordinal)}} ] } ] }""", HttpStatusCode.UnprocessableEntity);
        var batch = await app.SendAsync(
            HttpMethod.Post, "forms/desk.report/records/batch", $$"""{ "operations": [ { "op": "create", "values": { "photo": {{picture.GetRawText().Replace("a.png", "c.png", StringComparison.Ordinal)}} } } ] }""", HttpStatusCode.OK);
        await app.SendAsync(HttpMethod.Patch, $"forms/desk.report/records/{made.GetProperty("id").GetString()}", $$"""{ "values": { "name": "x", "papers": [ {{picture}} ] } }""", HttpStatusCode.OK);

        Assert.Multiple(() =>
        {
            Assert.That(Places(forged), Is.EquivalentTo(new[] { "/values/papers/0/bytes", "/values/papers/1/name", "/values/photo/name", "/values/rows/0/scan/0/bytes" }));
            Assert.That(Places(unknown), Is.EqualTo(new[] { "/values/papers/0/file" }));
            Assert.That(Places(mistyped), Is.EqualTo(new[] { "/values/rows/0/scan/0/type" }));
            Assert.That(Places(batch.GetProperty("results")[0]), Is.EqualTo(new[] { "/operations/0/values/photo/name" }));
        });
    }

    [Test]
    public async Task The_limits_of_a_field_hold_against_the_real_file()
    {
        var large = await UploadAsync(new byte[2001], "large.txt", "text/plain");
        var page = await UploadAsync(Page, "page.html", "text/html");

        var refused = await WriteAsync($$"""{ "papers": [ {{large}}, {{page}} ], "photo": {{page}} }""", HttpStatusCode.UnprocessableEntity);

        Assert.That(Places(refused), Is.EquivalentTo(new[] { "/values/papers/0/bytes", "/values/papers/1/type", "/values/photo/type" }));
    }

    [Test]
    public async Task What_is_no_file_is_refused()
    {
        using var none = new MultipartFormDataContent();
        using var other = new MultipartFormDataContent { { new ByteArrayContent(Png), "picture", "a.png" } };
        using var two = new MultipartFormDataContent { { new ByteArrayContent(Png), "file", "a.png" }, { new ByteArrayContent(Png), "file", "b.png" } };
        using var torn = new ByteArrayContent(Encoding.ASCII.GetBytes("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nabc"));
        torn.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=b");

        await app.SendAsync(HttpMethod.Post, "files", "{}", HttpStatusCode.UnsupportedMediaType);
        foreach (var content in new HttpContent[] { none, other, two, torn })
        {
            using var response = await app.Client.PostAsync(new Uri("/api/v1/workspaces/test/files", UriKind.Relative), content);
            var text = await response.Content.ReadAsStringAsync();
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest), text);
            Assert.That(text, Does.Contain("file."));
        }
    }

    [Test]
    public async Task What_no_record_ever_held_is_swept_after_a_day_and_the_rest_is_kept()
    {
        var held = await UploadAsync(Png, "a.png", "image/png");
        var loose = await UploadAsync("loose"u8.ToArray(), "loose.txt", "text/plain");
        var made = await WriteAsync($$"""{ "photo": {{held}} }""", HttpStatusCode.Created);
        await app.SendAsync(HttpMethod.Delete, $"forms/desk.report/records/{made.GetProperty("id").GetString()}", null, HttpStatusCode.NoContent);
        await app.SendAsync(HttpMethod.Delete, $"forms/desk.report/bin/{made.GetProperty("id").GetString()}", null, HttpStatusCode.NoContent);
        var files = app.Services.GetRequiredService<FileService>();
        var workspace = (await app.Services.GetRequiredService<WorkspaceDirectory>().FindAsync("test", CancellationToken.None))!;

        var fresh = await files.SweepAsync(workspace, CancellationToken.None);
        await workspace.Database.WriteAsync((session, _) => new ValueTask<int>(session.Connection.Execute("UPDATE file SET created_at = created_at - 86400001")), CancellationToken.None);
        var old = await files.SweepAsync(workspace, CancellationToken.None);

        using var kept = await GetAsync(held.GetProperty("file").GetString()!);
        using var gone = await GetAsync(loose.GetProperty("file").GetString()!);
        Assert.That((fresh, old), Is.EqualTo((0, 1)));
        Assert.That((kept.StatusCode, gone.StatusCode), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.NotFound)));
        await WriteAsync($$"""{ "papers": [ {{loose}} ] }""", HttpStatusCode.UnprocessableEntity);
    }

    [Test]
    public async Task Nobody_reads_what_is_not_theirs()
    {
        var hash = (await UploadAsync(Png, "a.png", "image/png")).GetProperty("file").GetString()!;
        using var stranger = app.NewClient();

        using var unknown = await GetAsync(new string('a', 64));
        using var trick = await GetAsync("..%2F..%2Fformflow.db");
        using var elsewhere = await app.Client.GetAsync(new Uri($"/api/v1/workspaces/other/files/{hash}", UriKind.Relative));
        using var anonymous = await stranger.GetAsync(new Uri($"/api/v1/workspaces/test/files/{hash}", UriKind.Relative));

        Assert.That(
            new[] { unknown.StatusCode, trick.StatusCode, elsewhere.StatusCode, anonymous.StatusCode },
            Is.EqualTo(new[] { HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.Unauthorized }));
    }

    private static IEnumerable<string?> Places(JsonElement refused) => refused.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("pointer").GetString());

    private Task<JsonElement> WriteAsync(string values, HttpStatusCode expected) =>
        app.SendAsync(HttpMethod.Post, "forms/desk.report/records", $$"""{ "values": {{values}} }""", expected);

    private async Task<JsonElement> UploadAsync(byte[] bytes, string name, string type)
    {
        using var part = new ByteArrayContent(bytes);
        part.Headers.ContentType = new MediaTypeHeaderValue(type);
        using var form = new MultipartFormDataContent { { part, "file", name } };
        using var response = await app.Client.PostAsync(new Uri("/api/v1/workspaces/test/files", UriKind.Relative), form);
        var text = await response.Content.ReadAsStringAsync();
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Created), text);
        return JsonDocument.Parse(text).RootElement;
    }

    private async Task<HttpResponseMessage> GetAsync(string hash, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/workspaces/test/files/{hash}");
        change?.Invoke(request);
        return await app.Client.SendAsync(request);
    }
}
