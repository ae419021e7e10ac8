using System.Net;
using FormFlow.Server.Tests.Support;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Packages;

[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public class WatchingAnInstallation<T>
    where T : TestDatabases, new()
{
    [Test]
    public async Task Tells_how_far_it_has_come_until_it_is_over()
    {
        await using var app = await AppFixture.StartAsync<T>();
        await app.SetUpAsync();

        var install = app.SendAsync(HttpMethod.Post, "packages", """{ "template": "crm", "sampleData": true }""", HttpStatusCode.OK);
        var seen = new List<(int Done, int Total)>();
        while (!install.IsCompleted)
        {
            var status = await app.SendAsync(HttpMethod.Get, "packages/progress", null, HttpStatusCode.OK);
            if (status.GetProperty("isRunning").GetBoolean())
            {
                seen.Add((status.GetProperty("done").GetInt32(), status.GetProperty("total").GetInt32()));
            }

            await Task.WhenAny(install, Task.Delay(50));
        }

        await install;
        var after = await app.SendAsync(HttpMethod.Get, "packages/progress", null, HttpStatusCode.OK);
        Assert.Multiple(() =>
        {
            Assert.That(seen.Select(status => status.Total).Distinct().Count(), Is.EqualTo(1));
            Assert.That(seen.Select(status => status.Done), Is.Ordered);
            Assert.That(seen.Select(status => status.Done), Has.Some.InRange(1, seen[0].Total - 1));
            Assert.That(after.GetProperty("isRunning").GetBoolean(), Is.False);
        });
    }
}
