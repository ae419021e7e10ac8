using System.Net;
using System.Text.Json;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Work;

[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public class BeingTold<T>
    where T : TestDatabases, new()
{
    private Team team = null!;
    private Colleague bob = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => team = await Team.StartAsync<T>();

    [SetUp]
    public async Task AddBobAsync() => bob = await team.AddAsync($"bob{Guid.NewGuid():N}");

    [OneTimeTearDown]
    public async Task StopAsync() => await team.DisposeAsync();

    [Test]
    public async Task Counts_what_is_unread_and_marks_some_or_all_as_read()
    {
        foreach (var title in new[] { "a", "b", "c", "d" })
        {
            await GiveAsync(title);
        }

        var first = await bob.GetAsync("notifications?limit=3&count=true");
        var rest = await bob.GetAsync($"notifications?limit=3&cursor={first.Text("nextCursor")}");
        var ids = first.Items().Select(item => item.Text("id")).ToArray();
        var one = await bob.PostAsync("notifications/read", $$"""{ "ids": ["{{ids[0]}}"] }""");
        var two = await bob.PostAsync("notifications/read", $$"""{ "upTo": "{{ids[2]}}" }""");
        await team.Ann.PostAsync("notifications/read", $$"""{ "ids": ["{{ids[1]}}"] }""");

        Assert.Multiple(async () =>
        {
            Assert.That(first.GetProperty("unread").GetInt32(), Is.EqualTo(4));
            Assert.That(first.GetProperty("total").GetInt32(), Is.EqualTo(4));
            Assert.That(rest.Items().Single().Text("title"), Does.EndWith(": a"));
            Assert.That(one.GetProperty("unread").GetInt32(), Is.EqualTo(3));
            Assert.That(two.GetProperty("unread").GetInt32(), Is.EqualTo(1));
            Assert.That((await bob.GetAsync("notifications?unread=true")).Items().Single().Text("id"), Is.EqualTo(ids[1]));
        });
    }

    [Test]
    public async Task Is_as_the_member_chose()
    {
        var before = await bob.GetAsync("me/notifications");
        var after = await bob.PutAsync("me/notifications", """{ "language": "zh-CN", "kinds": { "taskAssigned": "off" } }""");
        await GiveAsync("quiet");

        Assert.Multiple(async () =>
        {
            Assert.That(Delivery(before, "taskAssigned"), Is.EqualTo("mail"));
            Assert.That(Delivery(after, "taskAssigned"), Is.EqualTo("off"));
            Assert.That(Delivery(after, "mentioned"), Is.EqualTo("mail"));
            Assert.That(after.GetProperty("isMailOn").GetBoolean(), Is.False);
            Assert.That(await bob.ToldAsync(), Is.Empty);
        });
        await bob.PutAsync("me/notifications", """{ "kinds": {} }""", HttpStatusCode.PreconditionFailed, ("If-Match", "\"0\""));
    }

    [Test]
    public async Task Has_a_digest_when_the_member_chose_one()
    {
        var before = await bob.GetAsync("me/notifications");
        var chosen = await bob.PutAsync("me/notifications", """{ "digest": { "at": "08:00", "days": ["monday", "sunday"] } }""");
        var read = await bob.GetAsync("me/notifications");
        var daily = await bob.PutAsync("me/notifications", """{ "digest": { "at": "23:59" } }""");
        var none = await bob.PutAsync("me/notifications", "{ }");

        Assert.Multiple(() =>
        {
            Assert.That(before.GetProperty("digest").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(chosen.GetProperty("digest").GetRawText(), Is.EqualTo("""{"at":"08:00","days":["monday","sunday"]}"""));
            Assert.That(read.GetRawText(), Is.EqualTo(chosen.GetRawText()));
            Assert.That(daily.GetProperty("digest").GetRawText(), Is.EqualTo("""{"at":"23:59","days":null}"""));
            Assert.That(none.GetProperty("digest").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(Delivery(before, "digest"), Is.EqualTo("mail"));
        });
    }

    [TestCase("""{ "digest": { "at": "24:00" } }""", "/digest/at notification.bad_time")]
    [TestCase("""{ "digest": { "at": "8:00", "days": [] } }""", "/digest/at notification.bad_time", "/digest/days notification.bad_days")]
    [TestCase("""{ "digest": { "at": "08:00", "days": ["monday", "someday"] } }""", "/digest/days/1 request.wrong_type")]
    [TestCase("""{ "digest": { "at": "08:00", "days": ["monday", null] } }""", "/digest/days/1 request.wrong_type")]
    [TestCase("""{ "digest": { "at": 8 } }""", "/digest/at request.wrong_type")]
    [TestCase("""{ "digest": { "days": ["monday"] } }""", "/digest/at request.missing_property")]
    [TestCase("""{ "digest": { "at": "08:00", "zone": "UTC" } }""", "/digest/zone request.unknown_property")]
    public async Task Has_no_digest_at_what_is_no_time(string body, params string[] errors)
    {
        await bob.PutAsync("me/notifications", """{ "digest": { "at": "08:00" } }""");

        Assert.That((await bob.PutAsync("me/notifications", body, HttpStatusCode.UnprocessableEntity)).Errors(), Is.EqualTo(errors));
        Assert.That((await bob.GetAsync("me/notifications")).GetProperty("digest").Text("at"), Is.EqualTo("08:00"));
    }

    [TestCase("""{ "kinds": { "sung": "app" } }""", "/kinds/sung notification.unknown_kind")]
    [TestCase("""{ "kinds": { "taskDue": "pigeon" } }""", "/kinds/taskDue request.wrong_type")]
    [TestCase("""{ "language": "fr" }""", "/language workspace.bad_language")]
    public async Task Is_not_as_makes_no_sense(string body, string error) =>
        Assert.That((await bob.PutAsync("me/notifications", body, HttpStatusCode.UnprocessableEntity)).Errors(), Is.EqualTo(new[] { error }));

    [TestCase("{ }", "/ids notification.one_of")]
    [TestCase("""{ "ids": [] }""", "/ids notification.one_of")]
    [TestCase("""{ "ids": ["x"], "upTo": "0000000000001" }""", "/ids notification.one_of")]
    [TestCase("""{ "ids": ["0000000000001", "x"] }""", "/ids/1 notification.bad_id")]
    [TestCase("""{ "upTo": "x" }""", "/upTo notification.bad_id")]
    public async Task Is_not_marked_by_what_are_no_ids(string body, string error) =>
        Assert.That((await bob.PostAsync("notifications/read", body, HttpStatusCode.UnprocessableEntity)).Errors(), Is.EqualTo(new[] { error }));

    [Test]
    public async Task Lists_members_with_their_departments()
    {
        var department = await team.AddDepartmentAsync("Listed");
        var dan = await team.AddAsync($"dan{Guid.NewGuid():N}", department);

        var listed = (await team.Ann.GetAsync("members?limit=200")).Items().Single(member => member.Text("id") == dan.Id);

        Assert.That(listed.GetProperty("departments")[0].GetString(), Is.EqualTo(department));
    }

    private static string Delivery(JsonElement settings, string kind) =>
        settings.GetProperty("kinds").EnumerateArray().Single(choice => choice.Text("kind") == kind).Text("delivery");

    private Task<JsonElement> GiveAsync(string title) => team.Ann.PostAsync("tasks", $$"""{ "title": "{{title}}", "assignees": ["{{bob.Id}}"] }""", HttpStatusCode.Created);
}
