using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using FormFlow.Benchmarks.Cases;
using FormFlow.Benchmarks.Floor;
using FormFlow.Benchmarks.Hosts;
using FormFlow.Benchmarks.Load;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Benchmarks;

/// <summary>Runs the cases asked for: publishes the server, sets it up through its API, fills it, and compares it with the floor in turn.</summary>
internal sealed class Benchmark(BenchmarkOptions options)
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    private readonly Report report = new();
    private readonly string folder = Directory.CreateTempSubdirectory("formflow-benchmarks-").FullName;
    private readonly Dictionary<int, double> pageTimes = [];
    private string server = null!;

    public async Task RunAsync()
    {
        var root = Root();
        try
        {
            server = options.Server is { } given ? Path.Combine(given, "FormFlow.Server.dll") : await PublishAsync(root);
            if (options.Cases.Contains("formulas"))
            {
                var each = FormulaCase.Run(options.Round);
                report.Tell("score evaluations on one core", string.Create(CultureInfo.InvariantCulture, $"{each:N0}/s"), "≥ 500,000/s", each >= 500_000);
            }

            if (options.Cases.Overlaps(["create", "patch", "read", "page", "aggregate"]))
            {
                foreach (var records in options.Records)
                {
                    await CompareAsync(records);
                }
            }

            TellPages();
            if (options.Cases.Contains("timers"))
            {
                await TimersAsync();
            }

            if (options.Cases.Overlaps(["start", "stages", "lines", "listeners", "import"]))
            {
                await AloneAsync();
            }

            if (options.Cases.Contains("spreadsheets"))
            {
                await SpreadsheetsAsync();
            }

            if (options.Cases.Contains("upsert"))
            {
                await UpsertAsync();
            }

            if (options.Cases.Contains("score"))
            {
                await ScoreAsync();
            }

            if (options.Cases.Contains("builder"))
            {
                await BuildAsync();
            }

            if (options.Cases.Contains("simulation"))
            {
                await SimulateAsync();
            }

            if (options.Cases.Contains("browser"))
            {
                await InBrowserAsync();
            }

            if (options.Cases.Contains("designer"))
            {
                await DesignAsync();
            }

            if (options.Cases.Contains("public"))
            {
                await InPublicAsync();
            }

            await report.WriteAsync(options.Output ?? Path.Combine(root, "tests", "FormFlow.Benchmarks", "README.md"), options);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Root()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "FormFlow.sln")))
        {
            directory = directory.Parent;
        }

        return directory?.FullName ?? throw new InvalidOperationException("Run this from a checkout of the repository.");
    }

    private static string Told(Measured each) => string.Create(CultureInfo.InvariantCulture, $"{each.PerSecond:N0}/s ({each.Cpu:N0} µs of processor)");

    private static string Told((double PerSecond, double Cpu) each) => string.Create(CultureInfo.InvariantCulture, $"{each.PerSecond:N0} records/s ({each.Cpu:N0} µs of processor)");

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private async Task<string> PublishAsync(string root)
    {
        var target = Path.Combine(folder, "server");
        using var publish = Process.Start("dotnet", ["publish", Path.Combine(root, "src", "FormFlow.Server"), "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-o", target, "-v", "quiet", "-nologo"]);
        await publish.WaitForExitAsync();
        return publish.ExitCode == 0 ? Path.Combine(target, "FormFlow.Server.dll") : throw new InvalidOperationException("The server does not build.");
    }

    private async Task CompareAsync(int records)
    {
        var (ours, theirs) = (Path.Combine(folder, "formflow"), Path.Combine(folder, "floor"));
        var layout = await SetUpAsync(ours);
        var ids = await Filler.FillAsync(new DatabaseOptions { DataDirectory = ours, PostgreSql = options.PostgreSql, Node = 2 }, layout, records);
        if (options.PostgreSql is null)
        {
            Copy(ours, theirs);
        }

        await using (var formFlow = await StartAsync(ours))
        await using (var floor = await StartFloorAsync(theirs, layout))
        {
            foreach (var each in LoadCase.For(layout, ids).Where(each => options.Cases.Contains(each.Name)))
            {
                Compare(each, records, formFlow, floor);
            }

            report.Tell(string.Create(CultureInfo.InvariantCulture, $"memory after this load, {records:N0} records"), string.Create(CultureInfo.InvariantCulture, $"{formFlow.Memory:N0} MB"), "–", null);
        }

        foreach (var used in new[] { ours, theirs }.Where(Directory.Exists))
        {
            Directory.Delete(used, recursive: true);
        }
    }

    private void Compare(LoadCase each, int records, ServerProcess formFlow, ServerProcess floor)
    {
        LoadRun.Run(floor, each.Requests, each.Callers, WarmUp);
        LoadRun.Run(formFlow, each.Requests, each.Callers, WarmUp);
        var (theirs, ours) = (new List<Measured>(), new List<Measured>());
        for (var round = 0; round < options.Rounds; round++)
        {
            theirs.Add(LoadRun.Run(floor, each.Requests, each.Callers, options.Round));
            ours.Add(LoadRun.Run(formFlow, each.Requests, each.Callers, options.Round));
        }

        report.Compare(each.Title, records, each.Callers, Measured.Middle(theirs), Measured.Middle(ours), each.Budget);
        if (each.Name == "page")
        {
            pageTimes[records] = Measured.Middle(ours).Median;
        }
    }

    private void TellPages()
    {
        if (pageTimes.Count > 1)
        {
            var (least, most) = (pageTimes.MinBy(pair => pair.Key), pageTimes.MaxBy(pair => pair.Key));
            var ratio = most.Value / least.Value;
            report.Tell(
                string.Create(CultureInfo.InvariantCulture, $"page at {most.Key:N0} against {least.Key:N0} records"),
                string.Create(CultureInfo.InvariantCulture, $"{ratio:F2} ×"), "≤ 3 ×", ratio <= 3);
        }
    }

    private async Task TimersAsync()
    {
        var each = await TimerCase.RunAsync(new DatabaseOptions { DataDirectory = Path.Combine(folder, "timers"), PostgreSql = options.PostgreSql }, options.Timers);
        var waiting = string.Create(CultureInfo.InvariantCulture, $"{options.Timers:N0} timers wait");
        report.Tell($"{waiting}: written", string.Create(CultureInfo.InvariantCulture, $"{each.Written:N0}/s"), "–", null);
        report.Tell($"{waiting}: a look when none is due", string.Create(CultureInfo.InvariantCulture, $"{each.Look.TotalMilliseconds:F3} ms"), "< 1 ms", each.Look.TotalMilliseconds < 1);
        report.Tell($"{waiting}: claimed", string.Create(CultureInfo.InvariantCulture, $"{each.Claimed:N0}/s"), "≥ 20,000/s", each.Claimed >= 20_000);
        report.Tell($"{waiting}: memory more than with none", string.Create(CultureInfo.InvariantCulture, $"{each.Memory:N1} MB"), "flat: ≤ 10 MB", each.Memory <= 10);
    }

    private async Task AloneAsync()
    {
        var data = Path.Combine(folder, "alone");
        var layout = await SetUpAsync(data);
        if (options.Cases.Contains("start"))
        {
            var (seconds, processor, memory) = await StartCase.RunAsync(() => StartAsync(data), layout);
            report.Tell("start to the first list, published", string.Create(CultureInfo.InvariantCulture, $"{seconds:F2} s ({processor:F2} s of processor)"), "≤ 1.5 s", seconds <= 1.5);
            report.Tell("idle memory", string.Create(CultureInfo.InvariantCulture, $"{memory:N0} MB"), "≤ 150 MB", memory <= 150);
        }

        if (options.Cases.Contains("stages"))
        {
            await using var running = await StartAsync(data);
            var (change, transition, creation) = await StagesCase.RunAsync(running, layout, options.Round, options.Rounds);
            report.Tell("change of a record in a stage", Told(change), "–", null);
            report.Tell("transition with gate, two fields set and a task", Told(transition), "–", null);
            var times = change.PerSecond / transition.PerSecond;
            report.Tell("the transition against the change", string.Create(CultureInfo.InvariantCulture, $"{times:F2} ×"), "≤ 2 ×", times <= 2);
            report.Tell("record with an entry standard and a task", Told(creation), "≥ 1,000/s", creation.PerSecond >= 1_000);
        }

        if (options.Cases.Contains("lines"))
        {
            await using var running = await StartAsync(data);
            var (plain, line) = await CascadeCase.RunAsync(running, layout, options.Round, options.Rounds);
            report.Tell("plain change of a record with lines", Told(plain), "–", null);
            report.Tell("one line changed: four computed fields, two rollups above", Told(line), "–", null);
            var times = plain.PerSecond / line.PerSecond;
            report.Tell("the line against the plain change", string.Create(CultureInfo.InvariantCulture, $"{times:F2} × ({line.Cpu / plain.Cpu:F2} × by processor time)"), "≤ 2 ×", times <= 2);
        }

        if (options.Cases.Contains("listeners"))
        {
            await using var running = await StartAsync(data);
            var (listened, alone, used) = await ListenersCase.RunAsync(running, layout, options.Round * options.Rounds);
            var title = string.Create(CultureInfo.InvariantCulture, $"{ListenersCase.Listeners:N0} listeners, {ListenersCase.ChangesPerSecond} changes a second: share of one core");
            report.Tell(title, string.Create(CultureInfo.InvariantCulture, $"{listened:P1} (the changes alone {alone:P1})"), "< 25 %", listened < 0.25);
            report.Tell("memory with them", string.Create(CultureInfo.InvariantCulture, $"{used:N0} MB"), "–", null);
        }

        if (options.Cases.Contains("import"))
        {
            await using var running = await StartAsync(data);
            var each = await ImportCase.RunAsync(running, layout, folder, options.ImportRows);
            var title = string.Create(CultureInfo.InvariantCulture, $"import of {options.ImportRows:N0} rows, scored and journalled");
            report.Tell(title, each is null ? "no imports yet" : string.Create(CultureInfo.InvariantCulture, $"{each:N0} rows/s"), "≥ 20,000 rows/s", each is null ? null : each >= 20_000);
            report.Tell("memory at most during the import", string.Create(CultureInfo.InvariantCulture, $"{running.PeakMemory:N0} MB"), "≤ 300 MB", each is null ? null : running.PeakMemory <= 300);
        }
    }

    // Each by a server and data of its own: the most memory it took is asked of the process.
    private async Task SpreadsheetsAsync()
    {
        foreach (var rows in new[] { options.SheetRows / 4, options.SheetRows })
        {
            var data = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"sheets-{rows}"));
            var layout = await SetUpAsync(data);
            await using var running = await StartAsync(data);
            await SpreadsheetCase.RunAsync(running, layout, folder, rows, report);
        }
    }

    private async Task UpsertAsync()
    {
        var data = Path.Combine(folder, "upsert");
        var layout = await SetUpAsync(data);
        await using var running = await StartAsync(data);
        await SpreadsheetCase.UpsertAsync(running, layout, folder, options.UpsertRows, report);
    }

    private async Task ScoreAsync()
    {
        var data = Path.Combine(folder, "score");
        var layout = await SetUpAsync(data);
        var records = options.Records.Max();
        var ids = await Filler.FillAsync(new DatabaseOptions { DataDirectory = data, PostgreSql = options.PostgreSql, Node = 2 }, layout, records);
        await using var running = await StartAsync(data);
        var each = await ScoreCase.RunAsync(running, layout, ids);
        var title = string.Create(CultureInfo.InvariantCulture, $"a scoring rule changed over {records:N0} records");
        report.Tell($"{title}: every score differs, journalled", Told(each.Changed), "≥ 50,000 records/s", each.Changed.PerSecond >= 50_000);
        report.Tell($"{title}: no score differs", Told(each.Kept), "–", null);
        report.Tell("a read meanwhile, 99 % of them", string.Create(CultureInfo.InvariantCulture, $"{each.Read:F1} ms"), "–", null);
        report.Tell("a change meanwhile, 99 % of them", string.Create(CultureInfo.InvariantCulture, $"{each.Write:F1} ms"), "< 50 ms", each.Write < 50);
    }

    private async Task InBrowserAsync()
    {
        var data = Path.Combine(folder, "browser");
        var layout = await SetUpAsync(data);
        await using var running = await StartAsync(data);
        await BrowserCase.RunAsync(running, layout, folder, options.TableRows, report);
    }

    private async Task DesignAsync()
    {
        var data = Path.Combine(folder, "designer");
        var layout = await SetUpAsync(data);
        await using var running = await StartAsync(data);
        await DesignerCase.RunAsync(running, layout, report);
    }

    private async Task BuildAsync()
    {
        var data = Path.Combine(folder, "builder");
        var layout = await SetUpAsync(data);
        var database = new DatabaseOptions { DataDirectory = data, PostgreSql = options.PostgreSql, Node = 2 };
        await Filler.FillAsync(database, layout, BuilderCase.Tried);
        await using (var trying = await StartAsync(data))
        {
            await BuilderCase.BackTestAsync(trying, layout, report);
        }

        var records = Math.Max(options.Records.Max(), BuilderCase.Tried);
        await Filler.FillAsync(database, layout, records - BuilderCase.Tried);
        await using var publishing = await StartAsync(data);
        await BuilderCase.PublishAsync(publishing, layout, records, report);
        await BuilderCase.ConvertAsync(publishing, layout, report);
    }

    private async Task SimulateAsync()
    {
        var data = Path.Combine(folder, "simulation");
        var layout = await SetUpAsync(data);
        await using var running = await StartAsync(data);
        await SimulationCase.RunAsync(running, layout, report);
    }

    private async Task InPublicAsync()
    {
        var data = Path.Combine(folder, "public");
        var layout = await SetUpAsync(data);
        await using var running = await StartAsync(data);
        await PublicCase.RunAsync(running, layout, report);
    }

    private async Task<Layout> SetUpAsync(string data)
    {
        await using var fresh = await StartAsync(data);
        return await Installation.MakeAsync(fresh);
    }

    private Task<ServerProcess> StartAsync(string data) => ServerProcess.StartAsync(
        server,
        address => options.PostgreSql is null
            ? ["--urls", address, $"--FormFlow:DataDirectory={data}"]
            : ["--urls", address, $"--FormFlow:DataDirectory={data}", $"--FormFlow:PostgreSql={options.PostgreSql}"]);

    private Task<ServerProcess> StartFloorAsync(string data, Layout layout) => ServerProcess.StartAsync(
        typeof(FloorHost).Assembly.Location,
        address => options.PostgreSql is null
            ? [FloorHost.Verb, address, data, JsonSerializer.Serialize(layout)]
            : [FloorHost.Verb, address, data, JsonSerializer.Serialize(layout), options.PostgreSql]);
}
