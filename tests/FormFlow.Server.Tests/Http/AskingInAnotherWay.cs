using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using FormFlow.Server.Tests.Robustness;
using FormFlow.Server.Tests.Support;
using FormFlow.Server.Tests.Work;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Http;

/// <summary>Methods, media types and rates that an address does not take.</summary>
[TestFixture]
public sealed class AskingInAnotherWay
{
    private static readonly string[] Methods = ["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"];

    private AppFixture app = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        app = await AppFixture.StartAsync<SqliteDatabases>();
        await app.SetUpAsync();
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await app.DisposeAsync();

    [Test]
    public async Task By_a_method_that_an_address_does_not_take_tells_those_it_takes()
    {
        var wrong = new List<string>();
        foreach (var path in ApiOperation.All.Select(operation => Path(operation.Path)).Where(path => path.StartsWith("/api/", StringComparison.Ordinal)).Distinct())
        {
            var taken = ApiOperation.All.Where(operation => IsAt(operation, path)).Select(operation => operation.Method.Method).ToArray();
            foreach (var method in Methods.Except(taken))
            {
                using var answer = await app.Client.SendAsync(new HttpRequestMessage(HttpMethod.Parse(method), path));
                var text = await answer.Content.ReadAsStringAsync();
                if (answer.StatusCode != HttpStatusCode.MethodNotAllowed
                    || !answer.Content.Headers.Allow.Order().SequenceEqual(taken.Order())
                    || (method == "HEAD" ? text.Length > 0 : JsonDocument.Parse(text).RootElement.Text("code") != "request.method_not_allowed"))
                {
                    wrong.Add($"{method} {path}: {(int)answer.StatusCode} Allow: {string.Join(", ", answer.Content.Headers.Allow)} {text}");
                }
            }
        }

        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public async Task In_a_media_type_that_an_address_does_not_take_tells_those_it_takes()
    {
        var wrong = new List<string>();
        foreach (var operation in ApiOperation.All.Where(operation => operation.BodyType is not null && operation.Path.StartsWith("/api/", StringComparison.Ordinal)))
        {
            using var request = new HttpRequestMessage(operation.Method, Path(operation.Path)) { Content = new StringContent("a: b", Encoding.UTF8, "application/yaml") };
            using var answer = await app.Client.SendAsync(request);
            var text = await answer.Content.ReadAsStringAsync();
            if (answer.StatusCode != HttpStatusCode.UnsupportedMediaType || !operation.BodyTypes.All(type => JsonDocument.Parse(text).RootElement.Text("detail").Contains(type, StringComparison.Ordinal)))
            {
                wrong.Add($"{operation}: {(int)answer.StatusCode} {text}");
            }
        }

        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public async Task At_an_address_that_is_none_is_a_problem_in_the_callers_language()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/nowhere");
        request.Headers.Add("Accept-Language", "zh-CN");
        using var answer = await app.Client.SendAsync(request);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.Text("title"), Is.EqualTo("未找到。"));
    }

    [Test]
    public async Task Too_often_is_refused_until_the_time_that_is_told()
    {
        await using var busy = await AppFixture.StartAsync<SqliteDatabases>("--FormFlow:RequestsPerSecond=1", "--FormFlow:RequestBurst=5");
        await busy.SetUpAsync();
        var answers = await AskAsync(busy.Client, 30);

        var refused = answers.Where(answer => answer.Status == HttpStatusCode.TooManyRequests).ToArray();
        Assert.That(answers.Count(answer => answer.Status == HttpStatusCode.OK), Is.InRange(4, 29));
        Assert.That(refused.Select(answer => answer.Code), Is.All.EqualTo("request.too_many"));
        Assert.That(refused.Select(answer => answer.Seconds), Is.All.InRange(1, 2));

        await Task.Delay(TimeSpan.FromSeconds(refused[^1].Seconds));
        Assert.That((await AskAsync(busy.Client, 1))[0].Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Too_often_by_one_caller_leaves_the_others_alone()
    {
        await using var busy = await AppFixture.StartAsync<SqliteDatabases>("--FormFlow:RequestsPerSecond=1", "--FormFlow:RequestBurst=5");
        await busy.SetUpAsync();
        var key = await busy.SendAsync(HttpMethod.Post, "api-keys", """{ "name": "other" }""", HttpStatusCode.Created);
        using var other = busy.NewClient();
        other.DefaultRequestHeaders.Authorization = new("Bearer", key.Text("secret"));

        var greedy = await AskAsync(busy.Client, 10);

        Assert.That(greedy[^1].Status, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That((await AskAsync(other, 1))[0].Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Too_often_without_signing_in_is_refused_by_address()
    {
        await using var busy = await AppFixture.StartAsync<SqliteDatabases>("--FormFlow:AnonymousRequestsPerSecond=1");
        await busy.SetUpAsync();
        using var stranger = busy.NewClient();

        var answers = await AskAsync(stranger, 10);

        Assert.That(answers[0].Status, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(answers[^1].Status, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(answers[^1].Seconds, Is.GreaterThan(0));
        Assert.That((await AskAsync(busy.Client, 1))[0].Status, Is.EqualTo(HttpStatusCode.OK), "whoever is signed in is not counted with them");
    }

    private static bool IsAt(ApiOperation operation, string path) =>
        operation.Path.Split('/') is var parts && path.Split('/') is var given && parts.Length == given.Length
        && parts.Zip(given).All(pair => pair.First == pair.Second || pair.First.StartsWith('{'));

    private static string Path(string path) => string.Join('/', path.Split('/').Select(part => part == "{ws}" ? "test" : part.StartsWith('{') ? "1" : part));

    private static async Task<List<(HttpStatusCode Status, string? Code, int Seconds)>> AskAsync(HttpClient client, int times)
    {
        var answers = new List<(HttpStatusCode, string?, int)>();
        for (var i = 0; i < times; i++)
        {
            using var answer = await client.GetAsync(new Uri("/api/v1/workspaces/test", UriKind.Relative));
            var told = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
            var seconds = answer.Headers.TryGetValues("Retry-After", out var after) ? int.Parse(after.Single(), CultureInfo.InvariantCulture) : 0;
            answers.Add((answer.StatusCode, told.TryGetProperty("code", out var code) ? code.GetString() : null, seconds));
        }

        return answers;
    }
}
