using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FormFlow.Runtime.Imports.Csv;
using FormFlow.Runtime.Imports.Tables;

namespace FormFlow.Runtime.Tests.Imports.Csv;

[TestFixture]
public sealed class ReadingPublicFiles
{
    // The JSON beside this one tells of another telephone number.
    private const string Coordinates = "location_coordinates";

    [Test]
    public async Task Every_file_of_csv_spectrum_reads_cell_for_cell()
    {
        var folder = SharedData.Folder("csv-spectrum");
        var files = Directory.GetFiles(Path.Combine(folder, "csvs"), "*.csv");
        Assert.That(files, Has.Length.EqualTo(12));

        foreach (var file in files.Where(file => Path.GetFileNameWithoutExtension(file) != Coordinates))
        {
            var bytes = await File.ReadAllBytesAsync(file);

            var (source, rows) = await Table.ReadAsync(bytes);

            var json = await File.ReadAllTextAsync(Path.Combine(folder, "json", Path.GetFileNameWithoutExtension(file) + ".json"));
            if (!bytes.Contains((byte)'\r'))
            {
                // Where the files lost their carriage returns on the way, as through git, the JSON still has them.
                json = json.Replace("\\r\\n", "\\n", StringComparison.Ordinal);
            }

            using var expected = JsonDocument.Parse(json);
            var table = new List<List<string>> { expected.RootElement[0].EnumerateObject().Select(property => property.Name).ToList() };
            table.AddRange(expected.RootElement.EnumerateArray().Select(row => row.EnumerateObject().Select(property => property.Value.GetString()!).ToList()));
            Assert.That(Table.Cells(rows), Is.EqualTo(table), file);
            Assert.That(rows.SelectMany(row => row.Errors), Is.Empty, file);
            Assert.That(source.Format, Is.EqualTo(source.Format with { Encoding = "utf-8", Delimiter = ',', HeaderRow = 1 }), file);
        }
    }

    [Test]
    public async Task Coordinates_keep_their_quotes_and_their_own_replacement_characters()
    {
        var bytes = await File.ReadAllBytesAsync(Path.Combine(SharedData.Folder("csv-spectrum"), "csvs", Coordinates + ".csv"));

        var (_, rows) = await Table.ReadAsync(bytes);

        Assert.That(Table.Cells(rows), Is.EqualTo(new List<List<string>>
        {
            new() { "Contact Phone Number", "Location Coordinates", "Cities", "Counties" },
            new() { "2095257564", "37\uFFFD36'37.8\"N 121\uFFFD2'17.9\"W", "Modesto", "Stanislaus" },
        }));
        Assert.That(rows.SelectMany(row => row.Errors), Is.Empty);
    }

    [Test]
    public async Task Every_file_in_the_wild_is_recognised_and_reads_cell_for_cell()
    {
        var folder = SharedData.Folder("csv-in-the-wild");
        using var expected = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(folder, "expected.json")));
        var files = expected.RootElement.GetProperty("files").EnumerateArray().ToList();
        Assert.That(files, Has.Count.EqualTo(19));

        using (Assert.EnterMultipleScope())
        {
            foreach (var file in files)
            {
                var name = file.GetProperty("file").GetString()!;
                var bytes = await File.ReadAllBytesAsync(Path.Combine(folder, name));
                var (source, rows) = await Table.ReadAsync(bytes);
                using var stream = new MemoryStream(bytes);
                var preview = (await TablePreview.ReadAsync(stream, null, 100, CancellationToken.None)).Value;

                CompareFormat(name, file, source.Format);
                CompareRows(name, file, rows);
                ComparePreview(name, file, preview);
                Assert.That(source.BlankLines, Is.EqualTo(file.GetProperty("blank_lines").GetInt64()), name);
            }
        }
    }

    private static void CompareFormat(string name, JsonElement file, CsvFormat format)
    {
        var (encoding, hasMark) = file.GetProperty("encoding").GetString() switch
        {
            "utf-8-sig" => ("utf-8", true),
            "utf-16" => ("utf-16", true),
            "latin-1" => ("iso-8859-1", false),
            var other => (other!, false),
        };
        var lineEnds = file.GetProperty("line_ends").GetString() switch
        {
            "LF" => CsvLineEnds.LineFeed,
            "CR" => CsvLineEnds.CarriageReturn,
            "CRLF" => CsvLineEnds.CarriageReturnLineFeed,
            _ => CsvLineEnds.Mixed,
        };
        var header = file.GetProperty("header_record");
        int? headerRow = header.ValueKind is JsonValueKind.Null ? null : header.GetInt32() + 1;

        Assert.That(format, Is.EqualTo(new CsvFormat(encoding, hasMark, file.GetProperty("delimiter").GetString()![0], '"', lineEnds, headerRow)), name);
    }

    private static void CompareRows(string name, JsonElement file, List<TableRow> rows)
    {
        Assert.That(rows.SelectMany(row => row.Errors), Is.Empty, name);
        Assert.That(rows, Has.Count.EqualTo(file.GetProperty("records_without_blank_lines").GetInt32()), name);
        if (file.TryGetProperty("records", out var records))
        {
            Assert.That(Table.Cells(rows), Is.EqualTo(records.Deserialize<List<List<string>>>()), name);
        }
        else
        {
            var first = file.GetProperty("first_records").Deserialize<List<List<string>>>()!;
            var cells = string.Join('\u001E', rows.Select(row => string.Join('\u001F', row.Cells)));
            Assert.That(Table.Cells(rows.Take(first.Count)), Is.EqualTo(first), name);
            Assert.That(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(cells))), Is.EqualTo(file.GetProperty("cells_sha256").GetString()), name);
        }
    }

    private static void ComparePreview(string name, JsonElement file, TablePreview preview)
    {
        var widths = file.GetProperty("widths").EnumerateObject().ToDictionary(width => int.Parse(width.Name, null), width => width.Value.GetInt32());
        Assert.That(preview.Widths, Is.EquivalentTo(widths), name);
        Assert.That(preview.IsWhole, Is.True, name);
        if (file.TryGetProperty("header", out var header))
        {
            Assert.That(preview.Columns.Take(header.GetArrayLength()).Select(column => column.Header.Text), Is.EqualTo(header.Deserialize<string[]>()), name);
            Assert.That(preview.Rows, Has.Count.EqualTo(file.GetProperty("data_records_after_header").GetInt32()), name);
        }
    }
}
