using System.Net;
using System.Net.Sockets;
using System.Text;
using Dapper;
using FormFlow.Engine.Records;
using FormFlow.Server.Tests.Support;
using FormFlow.Server.Tests.Work;
using FormFlow.Storage.Stores;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Events;

/// <summary>Whoever is cut off goes on where he was: nothing is missed, nothing is told twice.</summary>
[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public sealed class GoingOnListening<T>
    where T : TestDatabases, new()
{
    private Team team = null!;

    [SetUp]
    public async Task StartAsync() => team = await Team.StartAsync<T>("--FormFlow:ListenersPerCaller=1");

    [TearDown]
    public async Task StopAsync() => await team.DisposeAsync();

    [Test]
    public async Task Misses_and_repeats_nothing_however_often_the_line_is_cut_beside_writers()
    {
        const int writers = 6;
        const int each = 15;
        var shared = team.App.Databases.Options.PostgreSql is not null;
        await using var other = shared ? await AppFixture.StartAsync(team.App.Databases, isOwn: false, "--FormFlow:Node=1", "--FormFlow:ListenersPerCaller=1") : null;
        await (other?.SignInAsync() ?? Task.CompletedTask);
        HttpClient[] doors = other is null ? [team.App.Client] : [team.App.Client, other.Client];
        var chance = new Random(Seed.Of(7));
        var ear = await Ear.OpenAsync(doors[0]);
        var first = Position(ear.LastId);

        var writing = Task.WhenAll(Enumerable.Range(0, writers).Select(async writer =>
        {
            for (var i = 0; i < each; i++)
            {
                var door = doors[(writer + i) % doors.Length];
                var made = await AppFixture.SendAsync(door, HttpMethod.Post, "forms/shop.order/records", $$"""{ "values": { "name": "{{writer}}-{{i}}" } }""", HttpStatusCode.Created);
                await AppFixture.SendAsync(door, HttpMethod.Patch, $"forms/shop.order/records/{made.Text("id")}", """{ "values": { "name": "x" } }""", HttpStatusCode.OK);
            }
        }));
        var heard = new List<long>();
        while (heard.Count < writers * each * 2)
        {
            // The stream is cut before, between and within what is sent together.
            foreach (var told in await ear.NextAsync(Math.Min(chance.Next(12), (writers * each * 2) - heard.Count)))
            {
                heard.Add(Position(told.Id));
            }

            var last = ear.LastId;
            await ear.DisposeAsync();
            ear = await AgainAsync(doors[chance.Next(doors.Length)], last);
        }

        await writing;
        await AddRecordAsync("last");
        heard.Add(Position((await ear.NextAsync(1))[0].Id));
        await ear.DisposeAsync();
        Assert.That(heard, Is.EqualTo(await WrittenAsync(first)));
    }

    [Test]
    public async Task Reads_what_is_no_longer_kept_in_memory_and_then_what_comes()
    {
        string start;
        await using (var ear = await Ear.OpenAsync(team.Ann.Client))
        {
            start = ear.LastId;
        }

        for (var i = 0; i < 3; i++)
        {
            await AddManyAsync(500);
        }

        await using var again = await AgainAsync(team.Ann.Client, start);
        var told = await again.NextAsync(1_500);
        await AddRecordAsync("last");
        var last = await again.NextAsync(1);

        Assert.That(told.Concat(last).Select(one => Position(one.Id)), Is.EqualTo(await WrittenAsync(Position(start))));
    }

    [Test]
    public async Task Goes_on_after_the_server_stopped_which_a_listener_does_not_hold_up()
    {
        await using var ear = await Ear.OpenAsync(team.Ann.Client);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        await team.App.RestartAsync(static _ => Task.CompletedTask);
        var stopped = watch.Elapsed;
        await team.App.SignInAsync();
        Assert.That(await ear.NextAsync(), Is.Null);
        var missed = (await team.App.SendAsync(HttpMethod.Post, "forms/shop.order/records", """{ "values": { } }""", HttpStatusCode.Created)).Text("id");

        await using var again = await Ear.OpenAsync(team.App.Client, ear.LastId);

        Assert.That((await again.NextAsync(1))[0]["record"], Is.EqualTo(missed));
        Assert.That(stopped, Is.LessThan(TimeSpan.FromSeconds(20)));
    }

    [Test]
    public async Task Cuts_off_who_does_not_take_what_is_sent()
    {
        var fields = string.Join(", ", Enumerable.Range(0, 80).Select(i => $$"""{ "key": "{{new string('k', 50)}}{{i}}", "type": "number" }"""));
        await team.Ann.PutAsync("forms/shop.wide", $$"""{ "label": "Wide", "fields": [ {{fields}} ] }""");
        await team.Ann.PostAsync("apps/shop/publish", null);
        var key = (await team.Ann.PostAsync("api-keys", """{ "name": "slow" }""", HttpStatusCode.Created)).Text("secret");
        using var slow = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 2048 };
        var server = team.App.Client.BaseAddress!;
        await slow.ConnectAsync(server.Host, server.Port);
        await slow.SendAsync(Encoding.ASCII.GetBytes($"GET /api/v1/workspaces/test/events HTTP/1.1\r\nHost: {server.Authority}\r\nAuthorization: Bearer {key}\r\n\r\n"));
        var head = new byte[1024];
        var begun = Encoding.ASCII.GetString(head, 0, await slow.ReceiveAsync(head));
        using var client = team.App.NewClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", key);
        Assert.That(begun, Does.StartWith("HTTP/1.1 200"));
        Assert.That(await StatusAsync(client), Is.EqualTo(HttpStatusCode.TooManyRequests), "the slow one holds the only place");

        // More than the buffers of both ends take.
        var values = string.Join(", ", Enumerable.Range(0, 80).Select(i => $"\"{new string('k', 50)}{i}\": 1"));
        for (var i = 0; i < 6; i++)
        {
            await AddManyAsync(500, "shop.wide", values);
        }

        Assert.That(() => StatusAsync(client), Is.EqualTo(HttpStatusCode.OK).After(40).Seconds.PollEvery(500).MilliSeconds, "it was cut off");
    }

    [Test]
    public async Task Waits_for_a_change_that_was_begun_earlier_and_is_committed_later()
    {
        if (team.App.Databases.Options.PostgreSql is null)
        {
            Assert.Ignore("Transactions do not overlap here.");
        }

        await using var ear = await Ear.OpenAsync(team.Ann.Client);
        await using var databases = team.App.Databases.Connect();
        var workspace = (await databases.FindWorkspaceAsync("test", CancellationToken.None))!;
        var written = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        var elder = workspace.WriteAsync(
            async (session, _) =>
            {
                await JournalStore.AppendAsync(session, new JournalEntry(0, 0, "system", null, "elder", "app.published", null, null, null, """{"app":"shop"}"""));
                written.SetResult();
                await release.Task;
                return true;
            },
            CancellationToken.None);
        await written.Task;
        await AddRecordAsync("younger");
        var hearing = ear.NextAsync(2);
        var tooEarly = await Task.WhenAny(hearing, Task.Delay(TimeSpan.FromSeconds(2))) == hearing;
        release.SetResult();
        await elder;

        Assert.That(tooEarly, Is.False);
        Assert.That((await hearing).Select(told => told.Kind), Is.EqualTo(new[] { "app.published", "record.created" }));
    }

    private static long Position(string id) => RecordId.TryParse(id, out var position) ? position : throw new FormatException(id);

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client)
    {
        using var answer = await Ear.AskAsync(client);
        return answer.StatusCode;
    }

    // The one place a caller has is free when the server has seen that he left.
    private static async Task<Ear> AgainAsync(HttpClient client, string last)
    {
        for (var attempt = 0; attempt < 200; attempt++)
        {
            var answer = await Ear.AskAsync(client, last);
            if (answer.StatusCode == HttpStatusCode.OK)
            {
                return await Ear.OfAsync(answer);
            }

            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
            answer.Dispose();
            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }

        throw new AssertionException("The server never saw that the listener left.");
    }

    private async Task AddRecordAsync(string name) =>
        await team.Ann.PostAsync("forms/shop.order/records", $$"""{ "values": { "name": "{{name}}" } }""", HttpStatusCode.Created);

    private async Task AddManyAsync(int count, string form = "shop.order", string values = "\"name\": \"one of many\"") => await team.Ann.PostAsync(
        $"forms/{form}/records/batch",
        $$"""{ "operations": [ {{string.Join(", ", Enumerable.Repeat($$"""{ "op": "create", "values": { {{values}} } }""", count))}} ] }""");

    private async Task<long[]> WrittenAsync(long after)
    {
        await using var databases = team.App.Databases.Connect();
        var workspace = (await databases.FindWorkspaceAsync("test", CancellationToken.None))!;
        return await workspace.ReadAsync(
            async (session, _) => (await session.Connection.QueryAsync<long>("SELECT seq FROM journal WHERE seq > @after AND kind LIKE 'record.%' ORDER BY seq", new { after })).ToArray(), CancellationToken.None);
    }
}
