using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using FormFlow.Benchmarks.Load;

namespace FormFlow.Benchmarks;

/// <summary>The table, printed as it grows and written to a file at the end.</summary>
internal sealed class Report
{
    private const string Begin = "<!-- results -->";
    private const string End = "<!-- end of results -->";

    private readonly StringBuilder compared = new(
        "| what | records | callers | floor: req/s (p50, p99 ms; cpu µs) | FormFlow: req/s (p50, p99 ms; cpu µs) | share | budget | |\n|---|---|---|---|---|---|---|---|\n");

    private readonly StringBuilder single = new("| what | measured | budget | |\n|---|---|---|---|\n");

    /// <summary>Adds a comparison with the floor.</summary>
    public void Compare(string title, int records, int callers, Measured floor, Measured ours, double budget)
    {
        var share = ours.PerSecond / floor.PerSecond;
        var row = string.Create(
            CultureInfo.InvariantCulture,
            $"| {title} | {records:N0} | {callers} | {Side(floor)} | {Side(ours)} | **{share:P0}** | ≥ {budget:P0} | {Verdict(share >= budget)} |");
        compared.AppendLine(row);
        Console.WriteLine(row);
    }

    /// <summary>Adds a figure of its own.</summary>
    public void Tell(string title, string measured, string budget, bool? isMet)
    {
        var row = $"| {title} | **{measured}** | {budget} | {(isMet is { } met ? Verdict(met) : "–")} |";
        single.AppendLine(row);
        Console.WriteLine(row);
    }

    /// <summary>Writes the whole into a file; of one that has a place for results, into that place.</summary>
    public async Task WriteAsync(string file, BenchmarkOptions options)
    {
        var machine = string.Create(
            CultureInfo.InvariantCulture,
            $"{Environment.ProcessorCount} cores ({Processor()}), {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9:F0} GB, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}; "
            + $"{(options.PostgreSql is null ? "SQLite" : "PostgreSQL")}; {options.Rounds} rounds of {options.Round.TotalSeconds:F0} s each in turn, medians.");
        var results = $"{machine}\n\n{compared}\n{single}";
        var before = File.Exists(file) ? await File.ReadAllTextAsync(file) : string.Empty;
        var (begin, end) = (before.IndexOf(Begin, StringComparison.Ordinal), before.IndexOf(End, StringComparison.Ordinal));
        await File.WriteAllTextAsync(file, begin < 0 || end < begin ? results : $"{before[..(begin + Begin.Length)]}\n{results}{before[end..]}");
        Console.WriteLine($"Written to {file}.");
    }

    private static string Side(Measured side) =>
        string.Create(CultureInfo.InvariantCulture, $"{side.PerSecond:N0} ({side.Median:0.##}, {side.Slow:0.#}; {side.Cpu:N0})");

    private static string Verdict(bool met) => met ? "met" : "**missed**";

    private static string Processor()
    {
        const string Told = "/proc/cpuinfo";
        var line = File.Exists(Told) ? File.ReadLines(Told).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) : null;
        return line?[(line.IndexOf(':', StringComparison.Ordinal) + 2)..] ?? RuntimeInformation.ProcessArchitecture.ToString();
    }
}
