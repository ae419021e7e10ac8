using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace FormFlow.Testing;

/// <summary>
/// A PostgreSQL server for the tests of this process, made from the installed binaries on first use and removed when the process ends, however
/// it ends. Its data need not survive, so it does not wait for the disk.
/// </summary>
public static class PostgresServer
{
    private static readonly Lazy<(Server? Server, string? Reason)> Running = new(Start);

    /// <summary>
    /// How to connect to one of its databases. Without PostgreSQL on this machine the test is ignored, or fails where <c>CI</c> is set.
    /// </summary>
    public static string ConnectionString(string database)
    {
        var (server, reason) = Running.Value;
        if (server is null)
        {
            if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")))
            {
                Assert.Ignore(reason!);
            }

            Assert.Fail(reason!);
        }

        return new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = server!.Port,
            Username = "postgres",
            Database = database,
            Pooling = false,
        }.ToString();
    }

    private static (Server? Server, string? Reason) Start()
    {
        var binaries = FindBinaries();
        if (binaries is null)
        {
            return (null, "PostgreSQL is not installed: no initdb on PATH or under /usr/lib/postgresql.");
        }

        string[] asUser = [];
        if (Environment.UserName == "root")
        {
            // The server refuses to run as root.
            if (Find("runuser") is not { } runUser || !File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal)))
            {
                return (null, "PostgreSQL does not run as root, and there is no runuser or no user postgres.");
            }

            asUser = [runUser, "-u", "postgres", "--"];
        }

        var server = new Server(binaries, asUser);
        server.Start();
        return (server, null);
    }

    private static string? FindBinaries()
    {
        const string Packaged = "/usr/lib/postgresql";
        var newest = Directory.Exists(Packaged)
            ? Directory.EnumerateDirectories(Packaged)
                .Select(folder => Path.Combine(folder, "bin"))
                .Where(folder => File.Exists(Path.Combine(folder, "initdb")))
                .MaxBy(folder => double.TryParse(Path.GetFileName(Path.GetDirectoryName(folder)), out var version) ? version : 0)
            : null;
        return newest ?? Path.GetDirectoryName(Find("initdb"));
    }

    private static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, program))
        .FirstOrDefault(File.Exists);

    private sealed class Server(string binaries, string[] asUser)
    {
        private const int StartSeconds = 60;

        // Kept, so that its input stays open.
        private Process? guard;

        public int Port { get; } = FreePort();

        public void Start()
        {
            // The server's user makes the folder, so that it owns it.
            var folder = Run(10, "mktemp", "-d", Path.Combine(Path.GetTempPath(), "formflow-pg-XXXXXX")).Trim();
            var data = Path.Combine(folder, "data");
            RemoveAfterUs(folder, data);
            Run(
                StartSeconds,
                Path.Combine(binaries, "initdb"), "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
            var settings = string.Join(
                ' ',
                $"-p {Port}",
                "-c listen_addresses=127.0.0.1",
                $"-c unix_socket_directories='{folder}'",
                "-c fsync=off -c full_page_writes=off -c autovacuum=off -c max_connections=200 -c shared_buffers=64MB");
            Run(
                StartSeconds,
                Path.Combine(binaries, "pg_ctl"), "-D", data, "-l", Path.Combine(folder, "log"), "-w", "-t", $"{StartSeconds}", "-o", settings, "start");
        }

        // A shell that waits for the end of its input, which comes when this process is no more, and then clears up.
        private void RemoveAfterUs(string folder, string data)
        {
            var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = "/", RedirectStandardInput = true };
            string[] stop = [.. asUser, Path.Combine(binaries, "pg_ctl"), "-D", data, "-m", "immediate", "-w", "stop"];
            string[] arguments = ["-c", "trap '' INT TERM HUP; exec >/dev/null 2>&1; folder=$1; shift; cat; \"$@\"; rm -rf -- \"$folder\"", "sh", folder, .. stop];
            foreach (var argument in arguments)
            {
                start.ArgumentList.Add(argument);
            }

            guard = Process.Start(start);
        }

        private static int FreePort()
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }

        // Output goes to files, not to pipes, which the server would inherit and keep open.
        private string Run(int seconds, params string[] command)
        {
            string[] whole = [.. asUser, .. command];
            var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = "/" };
            var output = Path.GetTempFileName();
            try
            {
                start.ArgumentList.Add("-c");
                start.ArgumentList.Add("out=$1; shift; exec \"$@\" >\"$out\" 2>&1 </dev/null");
                start.ArgumentList.Add("sh");
                start.ArgumentList.Add(output);
                foreach (var argument in whole)
                {
                    start.ArgumentList.Add(argument);
                }

                using var process = Process.Start(start)!;
                if (!process.WaitForExit(TimeSpan.FromSeconds(seconds)))
                {
                    process.Kill();
                    throw new InvalidOperationException($"{command[0]} did not end within {seconds} s.");
                }

                var text = File.ReadAllText(output);
                return process.ExitCode == 0 ? text : throw new InvalidOperationException($"{command[0]} ended with {process.ExitCode}: {text}");
            }
            finally
            {
                File.Delete(output);
            }
        }
    }
}
