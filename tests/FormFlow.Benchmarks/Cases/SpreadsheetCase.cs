using System.Diagnostics;
using System.Globalization;
using System.Text;
using FormFlow.Benchmarks.Hosts;

namespace FormFlow.Benchmarks.Cases;

/// <summary>Records out into a workbook and the same workbook in again; and rows that are looked for by two fields before they are written.</summary>
internal static class SpreadsheetCase
{
    /// <summary>Exports so many records and imports them once more.</summary>
    public static async Task RunAsync(ServerProcess server, Layout layout, string folder, int rows, Report report)
    {
        var (csv, workbook) = (Path.Combine(folder, "rows.csv"), Path.Combine(folder, "rows.xlsx"));
        using var client = Installation.Client(server, layout);
        await ImportCase.WriteAsync(csv, rows);
        await ImportCase.ImportAsync(client, csv, rows, ("mode", "create"));

        var (clock, processor) = (Stopwatch.StartNew(), server.ProcessorTime);
        await ExportAsync(client, workbook);
        var written = rows / clock.Elapsed.TotalSeconds;
        var (writing, between) = (server.ProcessorTime - processor, server.ProcessorTime);
        var read = await ImportCase.ImportAsync(client, workbook, rows, ("mode", "create"));
        var reading = server.ProcessorTime - between;
        var size = string.Create(CultureInfo.InvariantCulture, $"{rows:N0} rows");
        report.Tell($"xlsx out, typed cells, {size}", string.Create(CultureInfo.InvariantCulture, $"{written:N0} rows/s ({writing.TotalMicroseconds / rows:N0} µs of processor)"), "≥ 20,000 rows/s", written >= 20_000);
        report.Tell($"xlsx in, scored and journalled, {size}", string.Create(CultureInfo.InvariantCulture, $"{read:N0} rows/s ({reading.TotalMicroseconds / rows:N0} µs of processor)"), "≥ 15,000 rows/s", read >= 15_000);
        report.Tell($"memory at most, both ways, {size}", string.Create(CultureInfo.InvariantCulture, $"{server.PeakMemory:N0} MB"), "flat: ≤ 350 MB", server.PeakMemory <= 350);
    }

    /// <summary>Imports rows of which every second one is there already, with another value.</summary>
    public static async Task UpsertAsync(ServerProcess server, Layout layout, string folder, int rows, Report report)
    {
        var csv = Path.Combine(folder, "rows.csv");
        using var client = Installation.Client(server, layout);
        await ImportCase.WriteAsync(csv, rows / 2);
        await ImportCase.ImportAsync(client, csv, rows / 2, ("mode", "create"));
        await ImportCase.WriteAsync(csv, rows, moreVisits: 1);
        var processor = server.ProcessorTime;
        var each = await ImportCase.ImportAsync(client, csv, rows, ("mode", "upsert"), ("key", """[ "name", "email" ]"""));
        var title = string.Create(CultureInfo.InvariantCulture, $"upsert of {rows:N0} rows looked for by two fields, half of them there");
        report.Tell(title, string.Create(CultureInfo.InvariantCulture, $"{rows / each:N0} s ({(server.ProcessorTime - processor).TotalMicroseconds / rows:N0} µs of processor each)"), "< 60 s", rows / each < 60);
    }

    private static async Task ExportAsync(HttpClient client, string file)
    {
        var keys = string.Join(", ", Workload.Fields.SkipLast(1).Select(field => $"\"{field.Key}\""));
        using var question = new StringContent($$"""{ "format": "xlsx", "headers": "keys", "fields": [ {{keys}} ] }""", Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"forms/{Workload.FormKey}/exports") { Content = question };
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        await using var stream = File.Create(file);
        await response.Content.CopyToAsync(stream);
    }
}
