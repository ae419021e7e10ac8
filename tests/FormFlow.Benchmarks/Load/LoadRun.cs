using System.Diagnostics;
using FormFlow.Benchmarks.Hosts;

namespace FormFlow.Benchmarks.Load;

/// <summary>Callers that send requests one after the other for a while, each on a thread and connection of its own.</summary>
internal static class LoadRun
{
    /// <summary>Puts a server under load.</summary>
    /// <param name="server">The server.</param>
    /// <param name="requests">What is sent, again and again; each caller begins at another place.</param>
    /// <param name="callers">How many callers.</param>
    /// <param name="duration">For how long.</param>
    public static Measured Run(ServerProcess server, IReadOnlyList<byte[]> requests, int callers, TimeSpan duration)
    {
        var taken = new List<double>[callers];
        var failures = new Exception?[callers];
        using var start = new Barrier(callers + 1);
        var threads = Enumerable.Range(0, callers).Select(index => new Thread(() =>
        {
            taken[index] = new List<double>(100_000);
            using var caller = new HttpCaller(server.Port);
            start.SignalAndWait();
            try
            {
                Repeat(caller, requests, index * requests.Count / callers, duration, taken[index]);
            }
            catch (Exception failure) when (failure is IOException or InvalidOperationException or System.Net.Sockets.SocketException)
            {
                failures[index] = failure;
            }
        })).ToArray();
        foreach (var thread in threads)
        {
            thread.Start();
        }

        start.SignalAndWait();
        var (cpu, clock) = (server.ProcessorTime, Stopwatch.StartNew());
        foreach (var thread in threads)
        {
            thread.Join();
        }

        var (elapsed, used) = (clock.Elapsed, server.ProcessorTime - cpu);
        if (failures.OfType<Exception>().FirstOrDefault() is { } first)
        {
            throw new InvalidOperationException($"A request failed.\n{first.Message}", first);
        }

        var all = taken.SelectMany(each => each).Order().ToArray();
        return new Measured(all.Length / elapsed.TotalSeconds, all[all.Length / 2], all[all.Length * 99 / 100], used.TotalMicroseconds / all.Length);
    }

    private static void Repeat(HttpCaller caller, IReadOnlyList<byte[]> requests, int next, TimeSpan duration, List<double> taken)
    {
        var begun = Stopwatch.GetTimestamp();
        for (var now = begun; Stopwatch.GetElapsedTime(begun, now) < duration;)
        {
            caller.Call(requests[next]);
            next = next + 1 == requests.Count ? 0 : next + 1;
            var then = now;
            now = Stopwatch.GetTimestamp();
            taken.Add(Stopwatch.GetElapsedTime(then, now).TotalMilliseconds);
        }
    }
}
