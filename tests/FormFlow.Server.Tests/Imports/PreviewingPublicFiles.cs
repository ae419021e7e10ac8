using System.Net;
using System.Text;
using System.Text.Json;
using FormFlow.Server.Tests.Support;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Imports;

[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public class PreviewingPublicFiles<T>
    where T : TestDatabases, new()
{
    private const string Note =
        """{ "label": "Note", "fields": [ { "key": "number", "type": "number", "label": "No" }, { "key": "text", "type": "longText", "label": "Text" } ] }""";

    private AppFixture app = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        app = await AppFixture.StartAsync<T>();
        await app.SetUpAsync();
        await app.PublishAsync(("shop.note", Note));
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await app.DisposeAsync();

    [Test]
    public async Task Every_file_of_csv_spectrum_shows_cell_for_cell()
    {
        var folder = SharedData.Folder("csv-spectrum");
        foreach (var file in Directory.GetFiles(Path.Combine(folder, "csvs"), "*.csv").Where(file => !file.EndsWith("location_coordinates.csv", StringComparison.Ordinal)))
        {
            var bytes = await File.ReadAllBytesAsync(file);
            var json = await File.ReadAllTextAsync(Path.Combine(folder, "json", Path.GetFileNameWithoutExtension(file) + ".json"));
            using var expected = JsonDocument.Parse(bytes.Contains((byte)'\r') ? json : json.Replace("\\r\\n", "\\n", StringComparison.Ordinal));

            var preview = await app.UploadAsync("forms/shop.note/imports/preview", bytes, HttpStatusCode.OK);

            Assert.That(
                preview.GetProperty("columns").EnumerateArray().Select(column => column.GetProperty("header").GetString()),
                Is.EqualTo(expected.RootElement[0].EnumerateObject().Select(property => property.Name)),
                file);
            Assert.That(
                Cells(preview), Is.EqualTo(expected.RootElement.EnumerateArray().Select(row => row.EnumerateObject().Select(property => property.Value.GetString()!).ToList())), file);
        }
    }

    [Test]
    public async Task Every_file_in_the_wild_shows_cell_for_cell()
    {
        var folder = SharedData.Folder("csv-in-the-wild");
        using var expected = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(folder, "expected.json")));
        foreach (var file in expected.RootElement.GetProperty("files").EnumerateArray())
        {
            var name = file.GetProperty("file").GetString()!;

            var preview = await app.UploadAsync("forms/shop.note/imports/preview", await File.ReadAllBytesAsync(Path.Combine(folder, name)), HttpStatusCode.OK, ("rows", "1000"));

            var all = file.GetProperty("records_without_blank_lines").GetInt32();
            var skipped = all - (file.TryGetProperty("data_records_after_header", out var after) ? after.GetInt32() : all);
            var rows = Cells(preview);
            Assert.That(preview.GetProperty("format").GetProperty("delimiter").GetString(), Is.EqualTo(file.GetProperty("delimiter").GetString()), name);
            Assert.That(preview.GetProperty("rowCount").GetInt32(), Is.EqualTo(all), name);
            Assert.That(preview.GetProperty("errors").GetArrayLength(), Is.Zero, name);
            if (file.TryGetProperty("records", out var records))
            {
                Assert.That(rows, Is.EqualTo(records.Deserialize<List<List<string>>>()!.Skip(skipped)), name);
            }
            else
            {
                var first = file.GetProperty("first_records").Deserialize<List<List<string>>>()!.Skip(skipped).ToList();
                Assert.That(rows.Take(first.Count), Is.EqualTo(first), name);
                Assert.That(rows, Has.Count.EqualTo(all - skipped), name);
            }
        }
    }

    [Test]
    public async Task Naughty_strings_go_through_a_file_and_back_byte_for_byte()
    {
        var texts = JsonSerializer.Deserialize<List<string>>(await File.ReadAllBytesAsync(Path.Combine(SharedData.Folder("naughty-strings"), "blns.json")))!
            .Where(text => text.Length > 0 && !text.Contains('\0')).ToList();
        var csv = new StringBuilder("No,Text\r\n");
        foreach (var (text, index) in texts.Select((text, index) => (text, index)))
        {
            csv.Append(System.Globalization.CultureInfo.InvariantCulture, $"{index},\"{Runtime.Imports.Csv.FormulaGuard.Add(text).Replace("\"", "\"\"", StringComparison.Ordinal)}\"\r\n");
        }

        var job = await app.ImportAsync("shop.note", csv.ToString(), ("mapping", """{ "No": "number", "Text": "text" }"""), ("header", "true"), ("delimiter", ","), ("encoding", "utf-8"));
        var exported = await app.ExportAsync("shop.note", """{ "sort": [ { "field": "number" } ], "ids": true }""");
        var again = await app.ImportAsync("shop.note", exported, ("mode", "upsert"), ("key", "id"), ("mapping", """{ "id": "id", "No": "number", "Text": "text" }"""));

        var stored = (await app.RecordsAsync("shop.note", "number")).Select(record => record.GetProperty("values").GetProperty("text").GetString()!).ToList();
        Assert.That(job.GetProperty("failed").GetInt32(), Is.Zero, job.ToString());
        Assert.That(again.Figures(), Is.EqualTo($"done {texts.Count} 0 0 {texts.Count} 0 0"), again.ToString());
        Assert.That(stored.Take(500), Is.EqualTo(texts.Take(500)));
    }

    private static List<List<string>> Cells(JsonElement preview) => preview.GetProperty("rows").Deserialize<List<List<string>>>()!;
}
