using System.Diagnostics;
using FormFlow.Benchmarks.Hosts;
using FormFlow.Benchmarks.Load;

namespace FormFlow.Benchmarks.Cases;

/// <summary>Starts the server on data that is there, and asks it for a list with a key: the first answer that is of use.</summary>
internal static class StartCase
{
    private const int Starts = 5;
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(5);

    /// <summary>Seconds from the start of the process to that answer, by the clock and of processor time, and the memory in MB a while later.</summary>
    public static async Task<(double Seconds, double Processor, double Memory)> RunAsync(Func<Task<ServerProcess>> start, Layout layout)
    {
        var list = HttpCaller.Request("GET", $"/api/v1/workspaces/{Workload.Workspace}/forms/{Workload.FormKey}/records", layout.Token);
        var seconds = new List<double>();
        var processor = new List<double>();
        var memory = 0.0;
        for (var i = 0; i < Starts; i++)
        {
            var clock = Stopwatch.StartNew();
            await using var server = await start();
            using var caller = new HttpCaller(server.Port);
            caller.Call(list);
            seconds.Add(clock.Elapsed.TotalSeconds);
            processor.Add(server.ProcessorTime.TotalSeconds);
            if (i == 0)
            {
                await Task.Delay(Quiet);
                memory = server.Memory;
            }
        }

        return (Measured.Middle(seconds), Measured.Middle(processor), memory);
    }
}
