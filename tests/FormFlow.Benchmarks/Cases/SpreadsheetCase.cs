using System.Diagnostics;
using System.Globalization;
using System.Text;
using FormFlow.Benchmarks.Hosts;

namespace FormFlow.Benchmarks.Cases;

/// <summary>Records out into a workbook and the same workbook in again; then rows that are looked for by two fields before they are written.</summary>
internal static class SpreadsheetCase
{
    public static async Task RunAsync(ServerProcess server, Layout layout, string folder, int rows, int upserted, Report report)
    {
        var (csv, workbook) = (Path.Combine(folder, "rows.csv"), Path.Combine(folder, "rows.xlsx"));
        using var client = Installation.Client(server, layout);
        await ImportCase.WriteAsync(csv, rows);
        await ImportCase.ImportAsync(client, csv, rows, ("mode", "create"));

        var clock = Stopwatch.StartNew();
        await ExportAsync(client, workbook);
        var written = await CountAsync(client) / clock.Elapsed.TotalSeconds;
        report.Tell("xlsx out, typed cells", string.Create(CultureInfo.InvariantCulture, $"{written:N0} rows/s"), "≥ 20,000 rows/s", written >= 20_000);

        var read = await ImportCase.ImportAsync(client, workbook, (int)await CountAsync(client), ("mode", "create"));
        report.Tell("xlsx in, scored and journalled", string.Create(CultureInfo.InvariantCulture, $"{read:N0} rows/s"), "≥ 15,000 rows/s", read >= 15_000);
        report.Tell("memory at most, both ways", string.Create(CultureInfo.InvariantCulture, $"{server.PeakMemory:N0} MB"), "flat: ≤ 350 MB", server.PeakMemory <= 350);

        await ImportCase.WriteAsync(csv, upserted);
        var each = await ImportCase.ImportAsync(client, csv, upserted, ("mode", "upsert"), ("key", """[ "name", "email" ]"""));
        var title = string.Create(CultureInfo.InvariantCulture, $"upsert of {upserted:N0} rows looked for by two fields");
        report.Tell(title, string.Create(CultureInfo.InvariantCulture, $"{upserted / each:N0} s"), "< 60 s", upserted / each < 60);
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

    private static async Task<long> CountAsync(HttpClient client) =>
        (await Installation.SendAsync(client, HttpMethod.Post, $"forms/{Workload.FormKey}/query", """{ "count": true, "limit": 1 }""")).GetProperty("total").GetInt64();
}
