using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace FormFlow.Benchmarks.Hosts;

/// <summary>A server in its own process on a free port of this machine.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly Queue<string> lastLines = new();

    private ServerProcess(Process process, int port) => (this.process, Port) = (process, port);

    public int Port { get; }

    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Resident memory in MB.</summary>
    public double Memory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1e6;
        }
    }

    /// <summary>The most resident memory it ever had, in MB.</summary>
    public double PeakMemory
    {
        get
        {
            process.Refresh();
            return process.PeakWorkingSet64 / 1e6;
        }
    }

    /// <summary>Starts a program with arguments made for an address, and waits until it answers.</summary>
    public static async Task<ServerProcess> StartAsync(string program, Func<string, IEnumerable<string>> arguments)
    {
        var port = FreePort();
        var start = new ProcessStartInfo("dotnet", [program, .. arguments($"http://127.0.0.1:{port}")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        var process = new Process { StartInfo = start };
        var server = new ServerProcess(process, port);
        process.OutputDataReceived += server.Remember;
        process.ErrorDataReceived += server.Remember;
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await server.WaitAsync();
        return server;
    }

    /// <summary>Lets it end in order.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            using (var kill = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
            {
                await kill.WaitForExitAsync();
            }

            using var patience = new CancellationTokenSource(Patience);
            await process.WaitForExitAsync(patience.Token);
        }

        process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task WaitAsync()
    {
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{Port}") };
        var clock = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                if (await IsListeningAsync() && (await client.GetAsync(new Uri("/health/live", UriKind.Relative))).IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Listens, but does not answer yet.
            }

            if (process.HasExited || clock.Elapsed > Patience)
            {
                throw new InvalidOperationException("The server did not start:\n" + string.Join('\n', lastLines));
            }

            await Task.Delay(5);
        }
    }

    private async Task<bool> IsListeningAsync()
    {
        try
        {
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(IPAddress.Loopback, Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private void Remember(object sender, DataReceivedEventArgs line)
    {
        lock (lastLines)
        {
            lastLines.Enqueue(line.Data ?? string.Empty);
            if (lastLines.Count > 20)
            {
                lastLines.Dequeue();
            }
        }
    }
}
