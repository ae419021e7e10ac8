using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using FormFlow.Server.Tests.Support;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Robustness;

/// <summary>
/// Requests by chance: no answer is a failure of ours, every refusal says what is wrong, and what was refused, dry or a question left the
/// workspace as it was. The seed of a failure can be given again as FORMFLOW_SEED.
/// </summary>
[TestFixture(typeof(SqliteDatabases), 10_000)]
[TestFixture(typeof(PostgresDatabases), 2_000)]
public sealed class AnythingAtAll<T>(int requests)
    where T : TestDatabases, new()
{
    private const int Callers = 6;
    private const int MostFaults = 10;
    private const int MostIds = 300;

    private readonly ConcurrentQueue<string> faults = new();
    private AppFixture app = null!;
    private AuthenticationHeaderValue key = null!;

    [SetUp]
    public async Task StartAsync()
    {
        faults.Clear();
        app = await AppFixture.StartAsync<T>("--FormFlow:AnonymousRequestsPerSecond=100000");
        await app.SetUpAsync();
        await app.SendAsync(HttpMethod.Put, "apps/shop", RandomShop.App, HttpStatusCode.OK);
        await app.SendAsync(HttpMethod.Put, "forms/shop.client", RandomShop.Client, HttpStatusCode.OK);
        await app.SendAsync(HttpMethod.Put, "forms/shop.order", RandomShop.Order, HttpStatusCode.OK);
        await app.SendAsync(HttpMethod.Post, "apps/shop/publish", null, HttpStatusCode.OK);
        var made = await app.SendAsync(HttpMethod.Post, "api-keys", """{ "name": "chance" }""", HttpStatusCode.Created);
        key = new AuthenticationHeaderValue("Bearer", made.GetProperty("secret").GetString());
    }

    [TearDown]
    public async Task StopAsync() => await app.DisposeAsync();

    [Test]
    public async Task One_after_the_other_leaves_no_trace_of_what_was_refused()
    {
        var chance = new RandomRequests(Seed.Of(0));
        await using var written = await WrittenTransactions.WatchAsync(app.Databases);
        var (accepted, refused) = (0, 0);
        for (var i = 0; i < requests && faults.Count < MostFaults; i++)
        {
            var request = chance.Next();
            var (status, body) = await SendAsync(app.Client, request);

            if (await written.AnyAsync() && MayNotWrite(request, status) && await WritesEveryTimeAsync(request, written))
            {
                faults.Enqueue($"It changed something. {status} {body}\n{request}");
            }

            (accepted, refused) = status < 400 ? (accepted + 1, refused) : (accepted, refused + 1);
            if (status == 201 && !request.IsDryRun && chance.Ids.Count < MostIds)
            {
                chance.Ids.Add(JsonDocument.Parse(body).RootElement.GetProperty("id").GetString()!);
            }
        }

        TestContext.Out.WriteLine($"{accepted} accepted, {refused} refused");
        Assert.That(faults, Is.Empty);
        Assert.That(accepted, Is.GreaterThan(requests / 10), "sound requests among them");
        Assert.That(refused, Is.GreaterThan(requests / 4), "faulty requests among them");
    }

    [Test]
    public async Task All_at_once_is_answered()
    {
        var seed = Seed.Of(1);
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(async caller =>
        {
            var chance = new RandomRequests(seed + (caller * 1000));
            using var client = app.NewClient();
            for (var i = 0; i < requests / 20 && faults.Count < MostFaults; i++)
            {
                await SendAsync(client, chance.Next());
            }
        }));

        Assert.That(faults, Is.Empty);
    }

    private static bool MayNotWrite(Request request, int status) => status >= 400 || request.IsDryRun || !request.Writes;

    // The readers of the journal write when they come to it; what a request leaves behind it leaves every time.
    private async Task<bool> WritesEveryTimeAsync(Request request, WrittenTransactions written)
    {
        for (var again = 0; again < 3; again++)
        {
            await written.SettleAsync();
            var (status, _) = await SendAsync(app.Client, request);
            if (!MayNotWrite(request, status) || !await written.AnyAsync())
            {
                return false;
            }
        }

        return true;
    }

    private async Task<(int Status, string Body)> SendAsync(HttpClient client, Request request)
    {
        using var message = request.ToMessage(client.BaseAddress!);
        message.Headers.Authorization = key;
        using var response = await AnswerAsync(client, message, request);
        if (response is null)
        {
            return ((int)HttpStatusCode.RequestEntityTooLarge, string.Empty);
        }

        var body = await response.Content.ReadAsStringAsync();
        if (Answered.Fault(response, body, message.Method) is { } fault)
        {
            faults.Enqueue($"{fault} {(int)response.StatusCode} {body}\n{request}");
        }

        return ((int)response.StatusCode, body);
    }

    // A server that has seen enough of a large body answers and hangs up, which a client still sending may see as a broken line only.
    private static async Task<HttpResponseMessage?> AnswerAsync(HttpClient client, HttpRequestMessage message, Request request)
    {
        try
        {
            return await client.SendAsync(message);
        }
        catch (HttpRequestException broken) when (request.IsLarge && broken.InnerException is IOException)
        {
            return null;
        }
    }
}
