using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using FormFlow.Server.Hosting;
using FormFlow.Storage.Workspaces;
using FormFlow.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace FormFlow.Server.Tests.Support;

/// <summary>The real host on a free port of this machine, with an installation of its own.</summary>
internal sealed class AppFixture : IAsyncDisposable
{
    private readonly TestDatabases databases;
    private readonly bool isOwn;
    private readonly string[] settings;
    private WebApplication app;

    private AppFixture(TestDatabases databases, bool isOwn, string[] settings, WebApplication app)
    {
        this.databases = databases;
        this.settings = settings;
        this.app = app;
        this.isOwn = isOwn;
        Client = NewClient();
    }

    /// <summary>Speaks to the host, keeps its cookies, and says that a page of ours is asking.</summary>
    public HttpClient Client { get; private set; }

    /// <summary>What the host is made of, for what no call can bring about, such as time that has passed.</summary>
    public IServiceProvider Services => app.Services;

    /// <summary>The installation's databases, to look at from beside the host.</summary>
    public TestDatabases Databases => databases;

    /// <summary>Starts a host; settings are given as on the command line.</summary>
    public static async Task<AppFixture> StartAsync<T>(params string[] settings)
        where T : TestDatabases, new() => await StartAsync(await TestDatabases.OpenAsync<T>(isMigrated: true), isOwn: true, settings);

    /// <summary>Starts a host on an installation, which ends with it only when it is the host's own.</summary>
    public static async Task<AppFixture> StartAsync(TestDatabases databases, bool isOwn, params string[] settings)
    {
        await databases.Databases.DisposeAsync();
        return new AppFixture(databases, isOwn, settings, await HostAsync(databases, settings));
    }

    /// <summary>Stops the host, looks at what it left and starts another one on the same data. Sign in again: it listens elsewhere.</summary>
    public async Task RestartAsync(Func<Database, Task> look)
    {
        await app.StopAsync();
        await app.DisposeAsync();
        await databases.ReopenAsync();
        await look(await databases.WorkspaceAsync());
        await databases.Databases.DisposeAsync();
        app = await HostAsync(databases, settings);
        Client.Dispose();
        Client = NewClient();
    }

    /// <summary>The settings that lead a host to an installation.</summary>
    public static string[] SettingsOf(TestDatabases databases) => databases.Options.PostgreSql is { } postgres
        ? [$"--FormFlow:DataDirectory={databases.Options.DataDirectory}", $"--FormFlow:PostgreSql={postgres}"]
        : [$"--FormFlow:DataDirectory={databases.Options.DataDirectory}"];

    public HttpClient NewClient()
    {
        var client = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer(), Expect100ContinueTimeout = TimeSpan.FromSeconds(30), RequestHeaderEncodingSelector = static (_, _) => Encoding.Latin1 }) { BaseAddress = new Uri(app.Urls.Single()) };
        client.DefaultRequestHeaders.Add("X-Requested-With", "tests");
        return client;
    }

    /// <summary>Makes the workspace <c>test</c> with its owner and signs the owner in.</summary>
    public async Task SetUpAsync(string? template = null)
    {
        var setup = await Client.PostAsJsonAsync("/api/v1/setup", new
        {
            workspace = new { key = "test", name = "Test" },
            owner = new { name = "Ann", email = "ann@example.com", password = "correct horse battery" },
            template,
            sampleData = template is not null,
        });
        Assert.That(setup.IsSuccessStatusCode, Is.True, await setup.Content.ReadAsStringAsync());
        await SignInAsync();
    }

    /// <summary>Signs the owner in.</summary>
    public async Task SignInAsync() =>
        await SendAsync(HttpMethod.Post, "/api/v1/session", """{ "email": "ann@example.com", "password": "correct horse battery" }""", HttpStatusCode.OK);

    /// <summary>Sends JSON below the workspace (or to an absolute path) and demands a status.</summary>
    public Task<JsonElement> SendAsync(HttpMethod method, string path, string? json, HttpStatusCode expected, params (string Name, string Value)[] headers) =>
        SendAsync(Client, method, path, json, expected, headers);

    /// <summary>Sends as whoever is signed in with a client.</summary>
    public static async Task<JsonElement> SendAsync(
        HttpClient client, HttpMethod method, string path, string? json, HttpStatusCode expected, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path.StartsWith('/') ? path : $"/api/v1/workspaces/test/{path}");
        request.Content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json");
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        Assert.That(response.StatusCode, Is.EqualTo(expected), text);
        return text.Length == 0 ? default : JsonDocument.Parse(text).RootElement;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        if (isOwn)
        {
            await databases.DisposeAsync();
        }
    }

    private static async Task<WebApplication> HostAsync(TestDatabases databases, string[] settings)
    {
        // Passwords are hashed as they should be, but not as many times: each test signs somebody in.
        var app = FormFlowHost.Build(
            ["--urls", "http://127.0.0.1:0", .. SettingsOf(databases), .. settings],
            static builder => builder.Services.Configure<PasswordHasherOptions>(static hashing => hashing.IterationCount = 100));
        await app.StartAsync();
        return app;
    }
}
