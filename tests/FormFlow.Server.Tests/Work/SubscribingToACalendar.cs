using System.Net;
using System.Text;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Work;

[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public class SubscribingToACalendar<T>
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
    public async Task Shows_tasks_on_their_days_and_at_their_instants()
    {
        var long1 = new string('长', 90) + "; a, b\\c \"d\"";
        await GiveAsync(long1, "2098-12-31", "line one\nline; two");
        var at = await GiveAsync("At ten", "2098-12-30T10:00:00+08:00", null);
        await GiveAsync("Whenever", null, null);
        var done = await GiveAsync("Done", "2098-12-29", null);
        await bob.PostAsync($"tasks/{done}/complete", null);
        await team.Ann.PostAsync("tasks", """{ "title": "Of others", "due": "2098-12-31" }""", HttpStatusCode.Created);

        var events = CalendarText.Events(await ReadAsync((await MakeAsync()).Text("path")));
        var day = events.Single(one => one["SUMMARY"].Value.StartsWith('长'));
        var instant = events.Single(one => one["SUMMARY"].Value == "At ten");
        Assert.Multiple(() =>
        {
            Assert.That(events, Has.Count.EqualTo(3));
            Assert.That(CalendarText.Unescaped(day["SUMMARY"].Value), Is.EqualTo(long1));
            Assert.That(CalendarText.Unescaped(day["DESCRIPTION"].Value), Is.EqualTo("line one\nline; two"));
            Assert.That(day["DTSTART"], Is.EqualTo(("VALUE=DATE", "20981231")));
            Assert.That(day["DTEND"], Is.EqualTo(("VALUE=DATE", "20990101")));
            Assert.That(day["VALARM.TRIGGER"].Value, Is.EqualTo("PT9H"));
            Assert.That(instant["DTSTART"], Is.EqualTo((string.Empty, "20981230T020000Z")));
            Assert.That(instant["DTEND"].Value, Is.EqualTo("20981230T023000Z"));
            Assert.That(instant["VALARM.TRIGGER"].Value, Is.EqualTo("-PT15M"));
            Assert.That(instant["UID"].Value, Does.StartWith($"task-{at}@"));
            Assert.That(instant["SEQUENCE"].Value, Is.EqualTo("0"));
            Assert.That(instant["DTSTAMP"].Value, Does.Match("^[0-9]{8}T[0-9]{6}Z$"));
            Assert.That(events.Single(one => one["SUMMARY"].Value == "✓ Done"), Does.Not.ContainKey("VALARM.TRIGGER"));
        });
    }

    [Test]
    public async Task Tells_apps_what_changed_and_when_nothing_did()
    {
        var task = await GiveAsync("One", "2098-12-31", null);
        var path = (await MakeAsync()).Text("path");
        using var client = team.App.NewClient();
        using var first = await client.GetAsync(new Uri(path, UriKind.Relative));
        using var again = new HttpRequestMessage(HttpMethod.Get, path);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var same = await client.SendAsync(again);
        await bob.PatchAsync($"tasks/{task}", """{ "title": "Two" }""");

        var changed = CalendarText.Events(await ReadAsync(path)).Single();

        Assert.That(first.Content.Headers.ContentType!.ToString(), Is.EqualTo("text/calendar; charset=utf-8"));
        Assert.That(same.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
        Assert.That((changed["SUMMARY"].Value, changed["SEQUENCE"].Value), Is.EqualTo(("Two", "1")));
    }

    [Test]
    public async Task Ends_with_its_address()
    {
        var first = (await MakeAsync()).Text("path");
        var second = (await MakeAsync()).Text("path");
        await NothingAtAsync(first);
        await ReadAsync(second);

        await bob.DeleteAsync("me/calendar-feed");
        await NothingAtAsync(second);
        Assert.That((await bob.GetAsync("me/calendar-feed")).GetProperty("createdAt").ValueKind, Is.EqualTo(System.Text.Json.JsonValueKind.Null));

        var third = (await MakeAsync()).Text("path");
        await team.Ann.PatchAsync($"members/{bob.Id}", """{ "isDisabled": true }""");
        await NothingAtAsync(third);
        await NothingAtAsync("/calendar/nothing.ics");
        await NothingAtAsync($"{third}x");
    }

    [Test]
    public async Task Is_not_for_keys()
    {
        var key = (await bob.PostAsync("api-keys", """{ "name": "k" }""", HttpStatusCode.Created)).Text("secret");
        using var client = new HttpClient { BaseAddress = team.App.Client.BaseAddress };
        client.DefaultRequestHeaders.Authorization = new("Bearer", key);

        await new Colleague(client, bob.Id).PostAsync("me/calendar-feed", null, HttpStatusCode.Forbidden);
    }

    private Task<System.Text.Json.JsonElement> MakeAsync() => bob.PostAsync("me/calendar-feed", null, HttpStatusCode.Created);

    private async Task<string> ReadAsync(string path)
    {
        using var client = new HttpClient { BaseAddress = team.App.Client.BaseAddress };
        return Encoding.UTF8.GetString(await client.GetByteArrayAsync(new Uri(path, UriKind.Relative)));
    }

    private async Task NothingAtAsync(string path)
    {
        using var response = await team.App.Client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NotFound), path);
    }

    private async Task<string> GiveAsync(string title, string? due, string? note) =>
        (await bob.PostAsync("tasks", System.Text.Json.JsonSerializer.Serialize(new { title, due, note }), HttpStatusCode.Created)).Text("id");
}
