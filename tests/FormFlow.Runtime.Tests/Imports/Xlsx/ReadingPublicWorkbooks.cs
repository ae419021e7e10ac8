using System.Globalization;
using System.Text.Json;
using FormFlow.Runtime.Imports.Tables;
using FormFlow.Runtime.Imports.Xlsx;
using FormFlow.Runtime.Tests.Imports.Csv;

namespace FormFlow.Runtime.Tests.Imports.Xlsx;

[TestFixture]
public sealed class ReadingPublicWorkbooks
{
    [Test]
    public async Task Every_sheet_of_every_workbook_reads_cell_for_cell()
    {
        var folder = SharedData.Folder("xlsx");
        using var expected = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(folder, "expected.json")));
        var files = expected.RootElement.EnumerateObject().ToList();
        Assert.That(files, Has.Count.EqualTo(8));

        var cells = 0;
        foreach (var file in files)
        {
            var bytes = await File.ReadAllBytesAsync(Path.Combine(folder, file.Name));
            foreach (var sheet in file.Value.GetProperty("sheets").EnumerateArray())
            {
                var name = sheet.GetProperty("sheet").GetString()!;

                var (source, rows) = await Workbook.ReadAsync(bytes, new TableOptions { Sheet = name });

                var format = (XlsxFormat)source.Format;
                Assert.That(format.Sheet, Is.EqualTo(name), file.Name);
                Assert.That(format.Sheets.Single(other => other.Name == name).IsHidden, Is.EqualTo(sheet.GetProperty("state").GetString() != "visible"), file.Name);
                cells += Compare($"{file.Name}, {name}", sheet.GetProperty("cells"), rows);
            }
        }

        Assert.That(cells, Is.EqualTo(files.Sum(file => file.Value.GetProperty("sheets").EnumerateArray().Sum(sheet => sheet.GetProperty("cells").EnumerateArray().Sum(row => row.EnumerateArray().Count(Holds))))));
    }

    private static int Compare(string sheet, JsonElement expected, List<TableRow> rows)
    {
        var byNumber = rows.ToDictionary(row => row.Number);
        var (number, cells) = (0, 0);
        foreach (var row in expected.EnumerateArray())
        {
            number++;
            var column = 0;
            foreach (var cell in row.EnumerateArray())
            {
                var read = byNumber.TryGetValue(number, out var found) && column < found.Cells.Count ? found.Cells[column] : string.Empty;
                Assert.That(IsRead(cell, read), Is.True, $"{sheet}: {TableHeader.Letters(column)}{number} is {cell.GetRawText()}, read as '{read}'");
                cells += Holds(cell) ? 1 : 0;
                column++;
            }
        }

        Assert.That(rows.Count(row => row.Number > number), Is.Zero, sheet);
        return cells;
    }

    private static bool Holds(JsonElement cell) => cell.ValueKind != JsonValueKind.Null && !(cell.ValueKind == JsonValueKind.String && cell.GetString()!.Length == 0);

    private static bool IsRead(JsonElement cell, string read) => cell.ValueKind switch
    {
        JsonValueKind.Null => read.Length == 0,
        JsonValueKind.String => read == cell.GetString(),
        JsonValueKind.Number => double.Parse(read, CultureInfo.InvariantCulture) == cell.GetDouble(),
        JsonValueKind.True or JsonValueKind.False => bool.Parse(read) == cell.GetBoolean(),
        _ when cell.TryGetProperty("date", out var date) =>
            DateTime.ParseExact(read, ["yyyy-MM-dd", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss.fff"], CultureInfo.InvariantCulture) == DateTime.Parse(date.GetString()!, CultureInfo.InvariantCulture),
        _ => Math.Abs(Seconds(read) - cell.GetProperty("duration_s").GetDouble()) < 0.001,
    };

    private static double Seconds(string read)
    {
        var parts = read.TrimStart('-').Split(':');
        return (read[0] == '-' ? -1 : 1) * ((double.Parse(parts[0], CultureInfo.InvariantCulture) * 3600) + (double.Parse(parts[1], CultureInfo.InvariantCulture) * 60) + double.Parse(parts[2], CultureInfo.InvariantCulture));
    }
}
