using System.Net;
using System.Net.Http.Headers;
using System.Text;
using FormFlow.Server.Tests.Robustness;
using FormFlow.Server.Tests.Work;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Http;

/// <summary>An idempotency key lets one request happen once; every operation that takes one.</summary>
[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public sealed class AskingTwice<T>
    where T : TestDatabases, new()
{
    private Team team = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => team = await Team.StartAsync<T>();

    [OneTimeTearDown]
    public async Task StopAsync() => await team.DisposeAsync();

    [Test]
    public void Is_tried_on_every_operation_that_takes_a_key() => Assert.That(
        Requests().Select(request => request.Id),
        Is.EquivalentTo(ApiOperation.All.Where(operation => operation.Headers.Contains("Idempotency-Key") && operation.Id is not ("takeTransition" or "takeTransitions" or "undoImport")).Select(operation => operation.Id)),
        "takeTransition, takeTransitions and undoImport take nothing that could differ here; they have tests of their own");

    [TestCaseSource(nameof(Requests))]
    public async Task With_the_same_body_repeats_the_answer_and_with_another_is_refused((string Id, string Path, string Body, string Other) request)
    {
        var path = request.Path.Replace("{record}", team.Record, StringComparison.Ordinal);
        if (request.Id == "completeTask")
        {
            var task = await team.Ann.PostAsync("tasks", """{ "title": "to be done" }""", HttpStatusCode.Created);
            path = path.Replace("{task}", task.Text("id"), StringComparison.Ordinal);
        }

        var first = await SendAsync(path, request.Body, request.Id);
        var again = await SendAsync(path, request.Body, request.Id);
        var other = await SendAsync(path, request.Other, request.Id);

        Assert.That(first.Status, Is.AnyOf(HttpStatusCode.OK, HttpStatusCode.Created, HttpStatusCode.Accepted), first.Text);
        Assert.That((again.Status, again.Text, again.IsReplayed), Is.EqualTo((first.Status, first.Text, true)));
        Assert.That(first.IsReplayed, Is.False);
        Assert.That(other.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity), other.Text);
        Assert.That(other.Text, Does.Contain("idempotency.other_request"));
    }

    [TestCase("")]
    [TestCase("two words")]
    [TestCase("kkkkkkkk", 32)]
    public async Task With_a_key_that_is_none_is_refused(string text, int times = 1)
    {
        var key = string.Concat(Enumerable.Repeat(text, times));
        var answer = await SendAsync("forms/shop.order/records", """{ "values": { } }""", key);

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.BadRequest), answer.Text);
        Assert.That(answer.Text, Does.Contain("idempotency.bad_key"));
    }

    private static IEnumerable<(string Id, string Path, string Body, string Other)> Requests() =>
    [
        ("addMember", "members", Member("once"), Member("other")),
        ("addDepartment", "departments", """{ "name": "One" }""", """{ "name": "Other" }"""),
        ("installPackage", "packages", """{ "template": "crm" }""", """{ "template": "crm", "sampleData": true }"""),
        ("rollBackApp", "apps/shop/rollback", """{ "release": 1 }""", """{ "release": 2 }"""),
        ("copyApp", "apps/shop/copies", """{ "key": "second", "label": "Second" }""", """{ "key": "third", "label": "Third" }"""),
        ("createRecord", "forms/shop.order/records", """{ "values": { "name": "one" } }""", """{ "values": { "name": "other" } }"""),
        ("batchRecords", "forms/shop.order/records/batch", """{ "operations": [ { "op": "create", "values": { "name": "one" } } ] }""", """{ "operations": [ ] }"""),
        ("addSavedView", "forms/shop.order/saved-views", View("One"), View("Other")),
        ("addLink", "forms/shop.order/links", "{}", """{ "closed": true }"""),
        ("addComment", "forms/shop.order/records/{record}/comments", """{ "text": "one" }""", """{ "text": "other" }"""),
        ("addTask", "tasks", """{ "title": "one" }""", """{ "title": "other" }"""),
        ("completeTask", "tasks/{task}/complete", """{ "result": "one" }""", """{ "result": "other" }"""),
        ("startImport", "forms/shop.order/imports", "name\none\n", "name\nother\n"),
    ];

    private static string View(string name) => $$"""{ "name": "{{name}}", "shared": false, "view": { "type": "table", "columns": [ { "field": "name" } ] } }""";

    private static string Member(string name) => $$"""{ "name": "{{name}}", "email": "{{name}}@example.com", "password": "correct horse battery" }""";

    private async Task<(HttpStatusCode Status, string Text, bool IsReplayed)> SendAsync(string path, string body, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/workspaces/test/{path}");
        request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        request.Content = path.EndsWith("imports", StringComparison.Ordinal) ? Upload(body) : new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await team.App.Client.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers.Contains("Idempotency-Replayed"));
    }

    private static MultipartFormDataContent Upload(string file) => new("boundary")
    {
        { new StringContent("""{ "name": "name" }"""), "mapping" },
        { new ByteArrayContent(Encoding.UTF8.GetBytes(file)) { Headers = { ContentType = new MediaTypeHeaderValue("text/csv") } }, "file", "file.csv" },
    };
}
