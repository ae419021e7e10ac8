using System.Net;
using FormFlow.Runtime.Workspaces;
using FormFlow.Server.Tests.Support;
using FormFlow.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace FormFlow.Server.Tests.House;

[TestFixture]
public class TheAddresses
{
    private AppFixture app = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => app = await AppFixture.StartAsync<SqliteDatabases>();

    [OneTimeTearDown]
    public async Task StopAsync() => await app.DisposeAsync();

    [Test]
    public void Of_the_server_begin_with_what_no_workspace_is_called()
    {
        var firsts = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => endpoint.RoutePattern.RawText!.Trim('/').Split('/')[0]).Where(first => !first.StartsWith('{')).Distinct().ToArray();

        Assert.That(firsts, Does.Contain("api").And.Contain("p"));
        Assert.That(firsts.Where(first => !ReservedKeys.Contains(first)), Is.Empty);
    }

    [TestCase("p", "workspace.reserved_key")]
    [TestCase("api", "workspace.reserved_key")]
    [TestCase("P", "workspace.bad_key")]
    public async Task Are_not_given_to_a_workspace(string key, string code)
    {
        var setup = $$"""{ "workspace": { "key": "{{key}}", "name": "East" }, "owner": { "name": "Ann", "email": "ann@example.com", "password": "a long password" } }""";
        var problem = await app.SendAsync(HttpMethod.Post, "/api/v1/setup", setup, HttpStatusCode.UnprocessableEntity);

        var error = problem.GetProperty("errors").EnumerateArray().Single();
        Assert.That((error.GetProperty("pointer").GetString(), error.GetProperty("code").GetString()), Is.EqualTo(("/workspace/key", code)));
    }
}
