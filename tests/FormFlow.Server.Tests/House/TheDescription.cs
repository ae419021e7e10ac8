using System.Net;
using FormFlow.Server.Tests.Support;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.House;

[TestFixture]
public class TheDescription
{
    private static readonly string File = Path.Combine(Repository.Root, "schemas", "openapi.json");

    [Test]
    public async Task Stands_in_the_repository_as_the_host_gives_it()
    {
        await using var app = await AppFixture.StartAsync<SqliteDatabases>();
        var given = (await app.SendAsync(HttpMethod.Get, "/openapi/v1.json", null, HttpStatusCode.OK)).GetRawText().ReplaceLineEndings("\n") + "\n";
        if (Environment.GetEnvironmentVariable("FORMFLOW_REWRITE") == "1")
        {
            await System.IO.File.WriteAllTextAsync(File, given);
        }

        Assert.That(given, Is.EqualTo(await System.IO.File.ReadAllTextAsync(File)), "Set FORMFLOW_REWRITE=1 to write it anew.");
    }
}
