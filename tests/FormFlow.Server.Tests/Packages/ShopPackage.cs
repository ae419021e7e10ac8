using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using FormFlow.Server.Tests.Support;

namespace FormFlow.Server.Tests.Packages;

/// <summary>A small package that tests change, send and read back.</summary>
internal sealed class ShopPackage
{
    public Dictionary<string, string> Files { get; } = new()
    {
        ["package.json"] = """{ "format": 1, "key": "shop", "version": "1.0.0", "label": "Shop" }""",
        ["app.json"] = """{ "key": "shop", "version": "1.0.0", "label": "Shop" }""",
        ["forms/order.json"] = """{ "label": "Order", "fields": [ { "type": "text", "key": "name" }, { "type": "number", "key": "price" }, { "type": "lookup", "key": "item", "form": "shop.item" }, { "type": "formula", "key": "twice", "formula": "price * 2", "result": "number" } ] }""",
        ["forms/item.json"] = """{ "label": "Item", "fields": [ { "type": "text", "key": "name", "unique": true }, { "type": "lookup", "key": "partOf", "form": "shop.item" } ] }""",
        ["views/open.json"] = """{ "type": "table", "label": "Open", "form": "shop.order", "columns": [ { "field": "name" } ] }""",
        ["data/order.json"] = """{ "records": [ { "ref": "o1", "values": { "name": "First", "price": 4, "item": { "ref": "i2" } } } ] }""",
        ["data/item.json"] = """{ "records": [ { "ref": "i2", "values": { "name": "Part", "partOf": { "ref": "i1" } } }, { "ref": "i1", "values": { "name": "Whole" } } ] }""",
    };

    /// <summary>The package with another version, changed in one file; null takes the file out.</summary>
    public ShopPackage Version(string version, string path, string? content)
    {
        var next = new ShopPackage();
        next.Files.Clear();
        foreach (var (name, text) in Files)
        {
            next.Files[name] = text.Replace("\"version\": \"1.0.0\"", $"\"version\": \"{version}\"", StringComparison.Ordinal);
        }

        next.Files.Remove(path);
        if (content is not null)
        {
            next.Files[path] = content;
        }

        return next;
    }

    public byte[] Zip() => Zip(Files.Select(file => (file.Key, Encoding.UTF8.GetBytes(file.Value))));

    public static byte[] Zip(IEnumerable<(string Path, byte[] Content)> files)
    {
        using var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in files)
            {
                using var entry = zip.CreateEntry(path).Open();
                entry.Write(content);
            }
        }

        return buffer.ToArray();
    }

    public static IReadOnlyDictionary<string, string> Read(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        return archive.Entries.ToDictionary(entry => entry.FullName, entry => new StreamReader(entry.Open()).ReadToEnd());
    }

    /// <summary>Sends a zip and demands a status.</summary>
    public static async Task<JsonElement> SendAsync(AppFixture app, byte[] zip, HttpStatusCode expected, string path = "packages", string? idempotencyKey = null, HttpClient? client = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/workspaces/test/{path}") { Content = new ByteArrayContent(zip) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/zip");
        if (idempotencyKey is not null)
        {
            request.Headers.Add("Idempotency-Key", idempotencyKey);
        }

        using var response = await (client ?? app.Client).SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        Assert.That(response.StatusCode, Is.EqualTo(expected), text);
        return JsonDocument.Parse(text).RootElement;
    }

    public static async Task<byte[]> ExportAsync(AppFixture app, string key)
    {
        using var response = await app.Client.GetAsync(new Uri($"/api/v1/workspaces/test/apps/{key}/package", UriKind.Relative));
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(response.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/zip"));
        return await response.Content.ReadAsByteArrayAsync();
    }
}
