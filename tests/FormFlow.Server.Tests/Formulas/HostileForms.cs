using System.Net;
using System.Text;
using System.Text.Json;
using FormFlow.Server.Tests.Support;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Formulas;

/// <summary>Somebody saves every hostile formula, and evaluates those that can be saved, while somebody else works.</summary>
[TestFixture]
public class HostileForms
{
    private const long MostMemory = 1_500_000_000;

    [Test]
    public async Task Stop_nobody_from_working()
    {
        await using var app = await AppFixture.StartAsync<SqliteDatabases>();
        await app.SetUpAsync();
        foreach (var key in new[] { "shop", "bad" })
        {
            await app.SendAsync(HttpMethod.Put, $"apps/{key}", $$"""{ "key": "{{key}}", "label": "App", "version": "1.0.0" }""", HttpStatusCode.OK);
        }

        await app.SendAsync(HttpMethod.Put, "forms/shop.order", Form("1 + 1"), HttpStatusCode.OK);
        await app.SendAsync(HttpMethod.Post, "apps/shop/publish", null, HttpStatusCode.OK);
        using var done = new CancellationTokenSource();
        var working = WorkAsync(app, done.Token);

        var refused = Table("refused");
        await app.SendAsync(HttpMethod.Put, "forms/bad.form", Form(refused), HttpStatusCode.OK);
        var plan = await app.SendAsync(HttpMethod.Post, "apps/bad/publish?plan=true", null, HttpStatusCode.OK);
        var stopped = Table("stopped");
        foreach (var formula in stopped)
        {
            await app.SendAsync(HttpMethod.Put, "forms/bad.form", Form(formula), HttpStatusCode.OK);
            await app.SendAsync(HttpMethod.Post, "apps/bad/publish", null, HttpStatusCode.OK);
            var made = await app.SendAsync(HttpMethod.Post, "forms/bad.form/records", """{ "values": { "name": "x" } }""", HttpStatusCode.Created);
            Assert.That(made.GetProperty("values").TryGetProperty("value0", out var value) && value.ValueKind is not JsonValueKind.Null, Is.False, formula);
        }

        await done.CancelAsync();
        var created = await working;
        Assert.That(
            plan.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("pointer").GetString()!.Split('/')[^2]).ToHashSet(),
            Is.EquivalentTo(Enumerable.Range(1, refused.Length).Select(i => $"{i}")));
        Assert.That(refused.Length + stopped.Length, Is.GreaterThan(80));
        Assert.That(created, Is.GreaterThan(20), "records made meanwhile");
        Assert.That(GC.GetTotalMemory(true), Is.LessThan(MostMemory));
    }

    private static async Task<int> WorkAsync(AppFixture app, CancellationToken done)
    {
        var created = 0;
        while (!done.IsCancellationRequested)
        {
            using var body = new StringContent("""{ "values": { "name": "y" } }""", Encoding.UTF8, "application/json");
            using var answer = await app.Client.PostAsync(new Uri("/api/v1/workspaces/test/forms/shop.order/records", UriKind.Relative), body, CancellationToken.None);
            if (answer.StatusCode != HttpStatusCode.TooManyRequests)
            {
                Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Created), await answer.Content.ReadAsStringAsync(CancellationToken.None));
                created++;
            }
        }

        return created;
    }

    private static string Form(params string[] formulas) => JsonSerializer.Serialize(new
    {
        label = "Form",
        fields = formulas.Select((formula, i) => (object)new { key = $"value{i}", type = "formula", result = "text", formula }).Prepend(new { key = "name", type = "text" }),
    });

    private static string[] Table(string end) =>
    [
        .. from given in JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "tests/FormFlow.Engine.Tests/Formulas/corpus/hostile.json"))).RootElement.EnumerateArray()
           where given.TryGetProperty(end, out _)
           select given.GetProperty("formula").GetString()!,
    ];
}
