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

    [Test]
    public async Task Is_shown_by_a_page_that_needs_nothing_from_elsewhere()
    {
        await using var app = await AppFixture.StartAsync<SqliteDatabases>();
        using var page = await app.Client.GetAsync(new Uri("/docs", UriKind.Relative));
        using var head = await app.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/docs"));
        var html = await page.Content.ReadAsStringAsync();
        var needed = System.Text.RegularExpressions.Regex.Matches(html, "(?:src|href)=\"([^\"]+)\"").Select(match => match.Groups[1].Value).ToArray();

        Assert.That((page.StatusCode, head.StatusCode), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.OK)));
        Assert.That(page.Content.Headers.ContentType!.MediaType, Is.EqualTo("text/html"));
        Assert.That(needed, Has.Length.GreaterThan(2).And.All.StartsWith("/"));
        foreach (var part in needed)
        {
            using var answer = await app.Client.GetAsync(new Uri(part, UriKind.Relative));
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), part);
        }
    }
}
