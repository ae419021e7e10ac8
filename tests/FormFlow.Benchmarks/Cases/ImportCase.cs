using System.Diagnostics;
using System.Text;
using System.Text.Json;
using FormFlow.Benchmarks.Hosts;

namespace FormFlow.Benchmarks.Cases;

/// <summary>Imports a great csv file through the API.</summary>
internal static class ImportCase
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Rows a second from the upload's beginning to the job's end; null when the server has no imports.</summary>
    public static async Task<double?> RunAsync(ServerProcess server, Layout layout, string folder, int rows)
    {
        var file = Path.Combine(folder, "import.csv");
        await WriteAsync(file, rows);
        using var client = Installation.Client(server, layout);
        return await ImportAsync(client, file, rows, ("mode", "create"));
    }

    /// <summary>Imports a file with a column for each field but the score; rows a second.</summary>
    public static async Task<double?> ImportAsync(HttpClient client, string file, int rows, params (string Name, string Text)[] more)
    {
        var clock = Stopwatch.StartNew();
        await using var stream = File.OpenRead(file);
        using var parts = new MultipartFormDataContent
        {
            { new StringContent(JsonSerializer.Serialize(Workload.Fields.SkipLast(1).ToDictionary(field => field.Key, field => field.Key))), "mapping" },
            { new StreamContent(stream), "file", Path.GetFileName(file) },
        };
        foreach (var (name, text) in more)
        {
            parts.Add(new StringContent(text), name);
        }

        using var response = await client.PostAsync(new Uri($"forms/{Workload.FormKey}/imports", UriKind.Relative), parts);
        if (response.StatusCode is System.Net.HttpStatusCode.NotFound or System.Net.HttpStatusCode.MethodNotAllowed)
        {
            return null;
        }

        var job = await response.Content.ReadFromJsonAsync<JsonElement>();
        while (job.GetProperty("status").GetString() is "queued" or "running" && clock.Elapsed < Patience)
        {
            await Task.Delay(100);
            job = await Installation.SendAsync(client, HttpMethod.Get, $"imports/{job.GetProperty("id").GetString()}", null);
        }

        return job.GetProperty("status").GetString() == "done" && job.GetProperty("rows").GetInt32() == rows && job.GetProperty("failed").GetInt32() == 0
            ? rows / clock.Elapsed.TotalSeconds
            : throw new InvalidOperationException($"The import failed: {job}");
    }

    /// <summary>Writes a csv file of rows made up from a seed: always the same ones, but for the visits, to which some are added.</summary>
    public static async Task WriteAsync(string file, int rows, long moreVisits = 0)
    {
        var random = new Random(42);
        await using var writer = new StreamWriter(file, append: false, new UTF8Encoding(false), 1 << 16);
        await writer.WriteLineAsync(string.Join(',', Workload.Fields.SkipLast(1).Select(field => field.Key)));
        var line = new StringBuilder();
        for (var i = 0; i < rows; i++)
        {
            var columns = Workload.Columns(random);
            columns[10] = (long)columns[10]! + moreVisits;
            Workload.AppendCsv(line.Clear(), columns);
            await writer.WriteAsync(line);
        }
    }
}
