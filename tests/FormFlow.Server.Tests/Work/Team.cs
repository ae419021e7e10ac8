using System.Net;
using System.Text.Json;
using FormFlow.Server.Tests.Support;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Work;

/// <summary>A workspace with the owner Ann, members to be added by name, and a form <c>shop.order</c> with one record.</summary>
internal sealed class Team : IAsyncDisposable
{
    private readonly List<HttpClient> clients = [];

    private Team(AppFixture app) => App = app;

    public AppFixture App { get; }

    /// <summary>The owner.</summary>
    public Colleague Ann { get; private set; } = null!;

    /// <summary>The id of the record.</summary>
    public string Record { get; private set; } = null!;

    public static async Task<Team> StartAsync<T>(params string[] settings)
        where T : TestDatabases, new()
    {
        var team = new Team(await AppFixture.StartAsync<T>(settings));
        await team.App.SetUpAsync();
        var me = await team.App.SendAsync(HttpMethod.Get, "/api/v1/session", null, HttpStatusCode.OK);
        team.Ann = new Colleague(team.App.Client, me.GetProperty("id").GetString()!);
        await team.App.SendAsync(HttpMethod.Put, "apps/shop", """{ "key": "shop", "label": "Shop", "version": "1.0.0" }""", HttpStatusCode.OK);
        await team.App.SendAsync(
            HttpMethod.Put,
            "forms/shop.order",
            """{ "label": { "en": "Order", "zh-CN": "订单" }, "titleField": "name", "fields": [ { "key": "name", "type": "text" } ] }""",
            HttpStatusCode.OK);
        await team.App.SendAsync(HttpMethod.Post, "apps/shop/publish", null, HttpStatusCode.OK);
        team.Record = (await team.App.SendAsync(HttpMethod.Post, "forms/shop.order/records", """{ "values": { "name": "一号" } }""", HttpStatusCode.Created)).GetProperty("id").GetString()!;
        return team;
    }

    /// <summary>Adds a member and signs him in.</summary>
    public async Task<Colleague> AddAsync(string name, string? department = null)
    {
        var departments = department is null ? "[]" : $"[\"{department}\"]";
        var member = await Ann.PostAsync(
            "members", $$"""{ "name": "{{name}}", "email": "{{name}}@example.com", "password": "correct horse battery", "departments": {{departments}} }""", HttpStatusCode.Created);
        var client = App.NewClient();
        clients.Add(client);
        await AppFixture.SendAsync(client, HttpMethod.Post, "/api/v1/session", $$"""{ "email": "{{name}}@example.com", "password": "correct horse battery" }""", HttpStatusCode.OK);
        return new Colleague(client, member.GetProperty("id").GetString()!);
    }

    /// <summary>Adds a department that a member heads.</summary>
    public async Task<string> AddDepartmentAsync(string name, Colleague? manager = null, string? parent = null) =>
        (await Ann.PostAsync("departments", JsonSerializer.Serialize(new { name, manager = manager?.Id, parent }), HttpStatusCode.Created)).GetProperty("id").GetString()!;

    public async ValueTask DisposeAsync()
    {
        clients.ForEach(client => client.Dispose());
        await App.DisposeAsync();
    }
}
