using FormFlow.Benchmarks;
using FormFlow.Benchmarks.Floor;

if (args is [FloorHost.Verb, ..])
{
    await FloorHost.RunAsync(args[1..]);
    return 0;
}

if (BenchmarkOptions.Read(args) is not { } options)
{
    Console.Error.WriteLine(BenchmarkOptions.Usage);
    return 2;
}

await new Benchmark(options).RunAsync();
return 0;
