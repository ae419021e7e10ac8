using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using FormFlow.Benchmarks.Hosts;
using FormFlow.Benchmarks.Load;

namespace FormFlow.Benchmarks.Cases;

/// <summary>Many who listen, each with a key of his own, while records are changed at an even pace; and the same changes with nobody listening.</summary>
internal static class ListenersCase
{
    public const int Listeners = 1_000;
    public const int ChangesPerSecond = 100;
    private const string Path = $"/api/v1/workspaces/{Workload.Workspace}";
    private const int WarmingChanges = 3_000;
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>The share of one core that the server used with all of them and with nobody, and its memory in MB at the end. Whoever misses an event is an error.</summary>
    public static async Task<(double Listened, double Alone, double Memory)> RunAsync(ServerProcess server, Layout layout, TimeSpan duration)
    {
        using var client = Installation.Client(server, layout);
        var made = await Installation.SendAsync(client, HttpMethod.Post, $"forms/{Workload.FormKey}/records", System.Text.Encoding.UTF8.GetString(Workload.Body(Workload.Columns(new Random(7)))));
        using var changes = Enumerable.Range(1, 90_000).Select(visits => HttpCaller.Request(
            "PATCH",
            $"{Path}/forms/{Workload.FormKey}/records/{made.GetProperty("id").GetString()}",
            layout.Token,
            JsonSerializer.SerializeToUtf8Bytes(new { values = new { visits } }))).GetEnumerator();
        var keys = await Installation.KeysAsync(server, Listeners);
        using var caller = new HttpCaller(server.Port);
        for (var i = 0; i < WarmingChanges && changes.MoveNext(); i++)
        {
            // A server that has just started still compiles what it runs often.
            caller.Call(changes.Current);
        }

        await ChangeAsync(server, caller, changes, WarmUp);
        var (alone, _) = await ChangeAsync(server, caller, changes, duration);

        using var stop = new CancellationTokenSource();
        var ears = keys.Select(key => new Ear(server.Port, key)).ToArray();
        var listening = ears.Select(ear => ear.ListenAsync(stop.Token)).ToArray();
        await Task.WhenAll(ears.Select(ear => ear.Begun)).WaitAsync(Patience);
        await Task.Delay(Quiet);
        var (_, warming) = await ChangeAsync(server, caller, changes, WarmUp);
        var (listened, measured) = await ChangeAsync(server, caller, changes, duration);
        var count = warming + measured;
        var memory = server.Memory;
        for (var waited = Stopwatch.StartNew(); ears.Any(ear => ear.Heard < count) && waited.Elapsed < Patience;)
        {
            await Task.Delay(50);
        }

        await stop.CancelAsync();
        await Task.WhenAll(listening);
        return ears.All(ear => ear.Heard == count)
            ? (listened, alone, memory)
            : throw new InvalidOperationException($"{count} changes, heard from {ears.Min(ear => ear.Heard)} to {ears.Max(ear => ear.Heard)} times.");
    }

    // Changes at an even pace: the share of one core used meanwhile, and how many changes there were.
    private static async Task<(double Share, int Count)> ChangeAsync(ServerProcess server, HttpCaller caller, IEnumerator<byte[]> changes, TimeSpan duration)
    {
        var (clock, before, count) = (Stopwatch.StartNew(), server.ProcessorTime, 0);
        using var pace = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / ChangesPerSecond));
        while (clock.Elapsed < duration && await pace.WaitForNextTickAsync())
        {
            changes.MoveNext();
            caller.Call(changes.Current);
            count++;
        }

        return ((server.ProcessorTime - before) / clock.Elapsed, count);
    }

    /// <summary>One connection that counts what it hears.</summary>
    private sealed class Ear(int port, string key)
    {
        private readonly TaskCompletionSource begun = new();

        public Task Begun => begun.Task;

        public int Heard { get; private set; }

        public async Task ListenAsync(CancellationToken stopping)
        {
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(IPAddress.Loopback, port, stopping);
            await socket.SendAsync(HttpCaller.Request("GET", $"{Path}/events", key), stopping);
            var buffer = new byte[32 * 1024];
            try
            {
                while (await socket.ReceiveAsync(buffer, stopping) is > 0 and var read)
                {
                    // Each event is one object without others in it.
                    Heard += buffer.AsSpan(0, read).Count((byte)'{');
                    begun.TrySetResult();
                }
            }
            catch (OperationCanceledException)
            {
                // Enough was heard.
            }
        }
    }
}
