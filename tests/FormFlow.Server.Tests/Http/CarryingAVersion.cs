using System.Net;
using FormFlow.Server.Tests.Robustness;
using FormFlow.Server.Tests.Work;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Http;

/// <summary>Every operation that takes If-Match, as the description tells: a new one is held to this by being described.</summary>
[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public sealed class CarryingAVersion<T>
    where T : TestDatabases, new()
{
    // A transition that is late is a conflict that names the winner; its own tests tell.
    private static readonly ApiOperation[] Versioned = [.. ApiOperation.All.Where(operation => operation.Headers.Contains("If-Match") && operation.Id != "takeTransition")];

    private const string View = """{ "name": "Open", "shared": true, "view": { "type": "table", "columns": [ { "field": "name" } ] } }""";

    private readonly Dictionary<string, string> things = [];
    private Team team = null!;
    private WrittenTransactions written = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        team = await Team.StartAsync<T>();
        var bob = await team.AddAsync("bob");
        things["members"] = bob.Id;
        things["departments"] = await team.AddDepartmentAsync("Planning");
        things["records"] = team.Record;
        things["comments"] = (await team.Ann.PostAsync($"forms/shop.order/records/{team.Record}/comments", """{ "text": "said" }""", HttpStatusCode.Created)).Text("id");
        things["tasks"] = (await team.Ann.PostAsync("tasks", """{ "title": "open" }""", HttpStatusCode.Created)).Text("id");
        things["saved-views"] = (await team.Ann.PostAsync("forms/shop.order/saved-views", View, HttpStatusCode.Created)).Text("id");
        things["links"] = (await team.Ann.PostAsync("forms/shop.order/links", "{}", HttpStatusCode.Created)).Text("id");
        foreach (var save in Versioned.Where(operation => operation.Id.StartsWith("save", StringComparison.Ordinal)))
        {
            var kind = KindOf(save);
            things[kind] = kind switch { "apps" => "shop", "forms" => "shop.order", _ => "shop.thing" };
            await team.Ann.PutAsync($"{kind}/{things[kind]}", BodyOf(save)!);
        }

        written = await WrittenTransactions.WatchAsync(team.App.Databases);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await written.DisposeAsync();
        await team.DisposeAsync();
    }

    [TestCaseSource(nameof(Names))]
    public async Task That_is_not_the_current_one_is_refused_and_told_which_is(string id)
    {
        var (status, problem, tag) = await SendAsync(id, "\"99\"");

        Assert.That(status, Is.EqualTo(HttpStatusCode.PreconditionFailed), problem);
        Assert.That(tag, Is.Not.Null.And.Not.EqualTo("\"99\""));
        Assert.That(await written.IsLeftByAsync(() => SendAsync(id, "\"99\"")), Is.False, "nothing was changed");
    }

    [TestCaseSource(nameof(Names))]
    public async Task That_is_none_is_refused(string id)
    {
        foreach (var none in new[] { "x", "1", "W/\"1\"", "\"1\", \"2\"", "\"-1\"" })
        {
            var (status, problem, _) = await SendAsync(id, none);

            Assert.That(status, Is.EqualTo(HttpStatusCode.BadRequest), problem);
            Assert.That(problem, Does.Contain("request.bad_if_match"), none);
        }

        Assert.That(await written.IsLeftByAsync(() => SendAsync(id, "x")), Is.False, "nothing was changed");
    }

    private static IEnumerable<string> Names() => Versioned.Select(operation => operation.Id);

    private static string KindOf(ApiOperation operation) => operation.Path["/api/v1/workspaces/{ws}/".Length..].Split('/')[0];

    private static string? BodyOf(ApiOperation operation) => operation.Id switch
    {
        "updateRecord" => """{ "values": { "name": "late" } }""",
        "replaceSavedView" => View,
        "replaceLink" => "{}",
        "reassignTask" => """{ "assignees": [] }""",
        _ => operation.BodyType is null ? null : operation.Example?.ToJsonString() ?? "{}",
    };

    private async Task<(HttpStatusCode Status, string Text, string? Tag)> SendAsync(string id, string version)
    {
        var operation = Versioned.Single(one => one.Id == id);
        var parts = operation.Path.Replace("{ws}", "test", StringComparison.Ordinal).Replace("{form}", "shop.order", StringComparison.Ordinal).Split('/');
        for (var i = 1; i < parts.Length; i++)
        {
            parts[i] = parts[i].StartsWith('{') ? things[parts[i - 1]] : parts[i];
        }

        using var request = new HttpRequestMessage(operation.Method, string.Join('/', parts));
        request.Headers.TryAddWithoutValidation("If-Match", version);
        request.Content = BodyOf(operation) is { } body ? new StringContent(body, System.Text.Encoding.UTF8, "application/json") : null;
        using var response = await team.App.Client.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers.ETag?.ToString());
    }
}
