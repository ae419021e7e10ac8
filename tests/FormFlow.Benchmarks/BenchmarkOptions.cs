using System.Globalization;

namespace FormFlow.Benchmarks;

/// <summary>What is measured and for how long.</summary>
internal sealed record BenchmarkOptions
{
    public const string Usage =
        """
        dotnet run -c Release --project tests/FormFlow.Benchmarks -- [options]
          --cases a,b      of create, patch, read, page, aggregate, import, spreadsheets, upsert, formulas, stages, lines,
                           timers, listeners, start, score, builder, simulation, browser,
                           designer, public;
                           all by default
          --records n,m    records already there when the HTTP cases run; 10000,1000000 by default
          --import-rows n  rows of the import; 1000000 by default
          --sheet-rows n   rows of workbooks, after a quarter of them; 200000 by default
          --upsert-rows n  rows looked for by two fields; 500000 by default
          --table-rows n   of the table that the browser shows; 100000 by default
          --timers n       that wait; 1000000 by default
          --seconds n      of one round of one side; 3 by default
          --rounds n       of each side, in turn; 3 by default
          --server folder  a published FormFlow.Server; published anew by default
          --postgres text  a connection string: everything in that PostgreSQL database, which is emptied of FormFlow's schemas
          --output file    where the table goes; into the README of this folder by default
        """;

    private static readonly string[] AllCases = ["create", "patch", "read", "page", "aggregate", "import", "spreadsheets", "upsert", "formulas", "stages", "lines", "timers", "listeners", "start", "score", "builder", "simulation", "browser", "designer", "public"];

    public IReadOnlySet<string> Cases { get; private init; } = AllCases.ToHashSet();

    public IReadOnlyList<int> Records { get; private init; } = [10_000, 1_000_000];

    public int ImportRows { get; private init; } = 1_000_000;

    public int SheetRows { get; private init; } = 200_000;

    public int UpsertRows { get; private init; } = 500_000;

    public int TableRows { get; private init; } = 100_000;

    public int Timers { get; private init; } = 1_000_000;

    public TimeSpan Round { get; private init; } = TimeSpan.FromSeconds(3);

    public int Rounds { get; private init; } = 3;

    public string? Server { get; private init; }

    public string? PostgreSql { get; private init; }

    public string? Output { get; private init; }

    /// <summary>Reads the command line; null when it cannot be understood.</summary>
    public static BenchmarkOptions? Read(string[] args)
    {
        var options = new BenchmarkOptions();
        for (var i = 0; i < args.Length; i += 2)
        {
            if (i + 1 == args.Length || Take(options, args[i], args[i + 1]) is not { } next)
            {
                return null;
            }

            options = next;
        }

        return options;
    }

    private static BenchmarkOptions? Take(BenchmarkOptions options, string name, string value) => name switch
    {
        "--cases" when value.Split(',') is var cases && cases.All(AllCases.Contains) => options with { Cases = cases.ToHashSet() },
        "--records" when Numbers(value) is { } records => options with { Records = records },
        "--import-rows" when Numbers(value) is [var rows] => options with { ImportRows = rows },
        "--sheet-rows" when Numbers(value) is [var rows] => options with { SheetRows = rows },
        "--upsert-rows" when Numbers(value) is [var rows] => options with { UpsertRows = rows },
        "--table-rows" when Numbers(value) is [var rows] => options with { TableRows = rows },
        "--timers" when Numbers(value) is [var timers] => options with { Timers = timers },
        "--seconds" when Numbers(value) is [var seconds] => options with { Round = TimeSpan.FromSeconds(seconds) },
        "--rounds" when Numbers(value) is [var rounds] => options with { Rounds = rounds },
        "--server" => options with { Server = value },
        "--postgres" => options with { PostgreSql = value },
        "--output" => options with { Output = value },
        _ => null,
    };

    private static int[]? Numbers(string list)
    {
        var parts = list.Split(',').Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).ToArray();
        return parts.All(number => number > 0) ? parts : null;
    }
}
