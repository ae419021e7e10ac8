using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;

namespace FormFlow.EndToEnd.Support;

/// <summary>The server as people start it: a process of its own on a free port, with a folder of its own for its data.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    /// <summary>The e-mail address of the person who set it up.</summary>
    public const string Email = "wenjing@example.com";

    /// <summary>Her name.</summary>
    public const string Name = "李文静";

    /// <summary>Her password.</summary>
    public const string Password = "correct horse battery";

    private readonly Process process;
    private readonly string folder;

    private RunningServer(Process process, string folder, Uri address)
    {
        this.process = process;
        this.folder = folder;
        Address = address;
        Http = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = address, Timeout = TimeSpan.FromMinutes(2) };
        Http.DefaultRequestHeaders.Add("X-Requested-With", "tests");
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Calls its API, as the person who set it up once <see cref="SetUpAsync"/> is done.</summary>
    public HttpClient Http { get; }

    /// <summary>Starts one with nothing in it.</summary>
    /// <param name="settings">Settings, such as <c>--FormFlow:PublicFillSeconds=0</c>.</param>
    public static async Task<RunningServer> StartAsync(params string[] settings)
    {
        var file = Path.Combine(Machine.Server, OperatingSystem.IsWindows() ? "FormFlow.Server.exe" : "FormFlow.Server");
        if (!File.Exists(file))
        {
            throw new FileNotFoundException("The server is not built.", file);
        }

        var folder = Directory.CreateTempSubdirectory("formflow-").FullName;
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo(file)
        {
            WorkingDirectory = folder,
            ArgumentList = { "--urls", address.AbsoluteUri.TrimEnd('/'), $"--FormFlow:DataDirectory={folder}/data" },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Array.ForEach(settings, start.ArgumentList.Add);
        var process = Process.Start(start)!;
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, line) => TestContext.Progress.WriteLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var server = new RunningServer(process, folder, address);
        await server.ReadyAsync();
        return server;
    }

    /// <summary>Makes the workspace <c>east</c> with the CRM template and its sample data.</summary>
    public async Task SetUpAsync(string? template = "crm")
    {
        var answer = await Http.PostAsJsonAsync(
            "/api/v1/setup",
            new { workspace = new { key = "east", name = "华东销售中心" }, owner = new { name = Name, email = Email, password = Password }, template, sampleData = template is not null });
        await MustAsync(answer);
        await MustAsync(await Http.PostAsJsonAsync("/api/v1/session", new { email = Email, password = Password }));
    }

    /// <summary>What the API answers to a question.</summary>
    public async Task<JsonElement> GetAsync(string path)
    {
        var answer = await Http.GetAsync(path);
        await MustAsync(answer);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>What the API answers to something sent.</summary>
    public async Task<JsonElement> SendAsync(HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        var answer = await Http.SendAsync(request);
        await MustAsync(answer);
        var text = await answer.Content.ReadAsStringAsync();
        return text.Length == 0 ? default : JsonElement.Parse(text);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task MustAsync(HttpResponseMessage answer)
    {
        if (!answer.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"{answer.RequestMessage!.RequestUri} answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        }
    }

    private static int FreePort()
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }

    private async Task ReadyAsync()
    {
        for (var attempt = 0; attempt < 300; attempt++)
        {
            if (process.HasExited)
            {
                throw new InvalidOperationException($"The server ended with {process.ExitCode} before it answered.");
            }

            try
            {
                if ((await Http.GetAsync("/health/ready")).IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(100);
        }

        throw new TimeoutException("The server did not answer within half a minute.");
    }
}
