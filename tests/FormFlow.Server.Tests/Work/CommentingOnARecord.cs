using System.Net;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Work;

[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public class CommentingOnARecord<T>
    where T : TestDatabases, new()
{
    private Team team = null!;
    private Colleague bob = null!;
    private string comments = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        team = await Team.StartAsync<T>();
        bob = await team.AddAsync("bob");
    }

    [SetUp]
    public async Task MakeARecordAsync()
    {
        var record = await team.Ann.PostAsync("forms/shop.order/records", """{ "values": { "name": "一号" } }""", HttpStatusCode.Created);
        comments = $"forms/shop.order/records/{record.Text("id")}/comments";
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await team.DisposeAsync();

    [Test]
    public async Task Mentions_a_member_who_is_told_in_his_language_once()
    {
        var made = await team.Ann.PostAsync(comments, $$"""{ "text": "看看 @[{{bob.Id}}] and @[{{bob.Id}}], not @[nobody]" }""", HttpStatusCode.Created);
        await team.Ann.PatchAsync($"{comments}/{made.Text("id")}", $$"""{ "text": "again @[{{bob.Id}}]" }""");

        var mention = made.GetProperty("mentions").EnumerateArray().Single();
        Assert.Multiple(async () =>
        {
            Assert.That(mention.Text("id"), Is.EqualTo(bob.Id));
            Assert.That(mention.Text("title"), Is.EqualTo("bob"));
            Assert.That((await bob.ToldAsync())[0], Is.EqualTo("Ann mentioned you on “一号”"));
            Assert.That((await bob.ToldAsync("zh-CN"))[0], Is.EqualTo("Ann 在“一号”中提到了您"));
            Assert.That((await bob.GetAsync("notifications?unread=true")).Items().Count(item => item.Text("comment") == made.Text("id")), Is.EqualTo(1));
        });
    }

    [Test]
    public async Task Does_not_tell_members_of_mentioning_themselves()
    {
        await bob.PostAsync(comments, $$"""{ "text": "note to @[{{bob.Id}}]" }""", HttpStatusCode.Created);

        Assert.That(await bob.ToldAsync(), Has.None.StartsWith("bob mentioned"));
    }

    [Test]
    public async Task Keeps_what_was_said_before_an_edit()
    {
        var made = await bob.PostAsync(comments, """{ "text": "first" }""", HttpStatusCode.Created);
        var place = $"{comments}/{made.Text("id")}";
        await bob.PatchAsync(place, """{ "text": "second" }""");
        var edited = await bob.PatchAsync(place, """{ "text": "third" }""");

        Assert.That(edited.Text("text"), Is.EqualTo("third"));
        Assert.That(edited.GetProperty("editedAt").GetDateTimeOffset(), Is.GreaterThanOrEqualTo(edited.GetProperty("createdAt").GetDateTimeOffset()));
        Assert.That((await team.Ann.GetAsync(place)).GetProperty("earlier").EnumerateArray().Select(text => text.Text("text")), Is.EqualTo(new[] { "first", "second" }));
    }

    [Test]
    public async Task Leaves_a_trace_without_words_when_deleted()
    {
        var made = await bob.PostAsync(comments, """{ "text": "secret words" }""", HttpStatusCode.Created);
        await bob.PatchAsync($"{comments}/{made.Text("id")}", """{ "text": "other words" }""");
        await team.Ann.DeleteAsync($"{comments}/{made.Text("id")}");

        var list = await bob.GetAsync(comments);
        var trace = list.Items().Single();
        Assert.Multiple(() =>
        {
            Assert.That(list.GetRawText(), Does.Not.Contain("words"));
            Assert.That(trace.GetProperty("deletedBy").Text("title"), Is.EqualTo("Ann"));
            Assert.That(trace.GetProperty("createdBy").Text("title"), Is.EqualTo("bob"));
        });
        await bob.PatchAsync($"{comments}/{made.Text("id")}", """{ "text": "back" }""", HttpStatusCode.Conflict);
    }

    [Test]
    public async Task Is_for_whoever_wrote_it_to_edit_and_delete()
    {
        var made = await team.Ann.PostAsync(comments, """{ "text": "mine" }""", HttpStatusCode.Created);

        var refused = await bob.PatchAsync($"{comments}/{made.Text("id")}", """{ "text": "yours" }""", HttpStatusCode.Forbidden);
        await bob.DeleteAsync($"{comments}/{made.Text("id")}", HttpStatusCode.Forbidden);

        Assert.That(refused.Text("code"), Is.EqualTo("comment.not_yours"));
        Assert.That((await bob.GetAsync(comments)).Items().Single().Text("text"), Is.EqualTo("mine"));
    }

    [Test]
    public async Task Refuses_an_edit_of_an_older_version()
    {
        var made = await bob.PostAsync(comments, """{ "text": "one" }""", HttpStatusCode.Created);
        await bob.PatchAsync($"{comments}/{made.Text("id")}", """{ "text": "two" }""", HttpStatusCode.OK, ("If-Match", "\"1\""));

        var stale = await bob.PatchAsync($"{comments}/{made.Text("id")}", """{ "text": "three" }""", HttpStatusCode.PreconditionFailed, ("If-Match", "\"1\""));

        Assert.That(stale.Text("code"), Is.EqualTo("comment.stale"));
    }

    [Test]
    public async Task Is_read_from_both_ends_in_parts()
    {
        foreach (var word in new[] { "a", "b", "c", "d", "e" })
        {
            await bob.PostAsync(comments, $$"""{ "text": "{{word}}" }""", HttpStatusCode.Created);
        }

        Assert.That(await AllAsync("oldest"), Is.EqualTo("a b|c d|e"));
        Assert.That(await AllAsync("newest"), Is.EqualTo("e d|c b|a"));
        Assert.That((await bob.GetAsync($"{comments}?count=true&limit=1")).GetProperty("total").GetInt32(), Is.EqualTo(5));

        async Task<string> AllAsync(string order)
        {
            var parts = new List<string>();
            for (string? cursor = string.Empty; cursor is not null;)
            {
                var page = await bob.GetAsync($"{comments}?order={order}&limit=2{(cursor.Length == 0 ? string.Empty : "&cursor=" + cursor)}");
                parts.Add(string.Join(' ', page.Items().Select(item => item.Text("text"))));
                cursor = page.TryGetProperty("nextCursor", out var next) ? next.GetString() : null;
            }

            return string.Join('|', parts);
        }
    }

    [Test]
    public async Task Stands_in_the_records_history_without_its_words()
    {
        var made = await bob.PostAsync(comments, """{ "text": "hello history" }""", HttpStatusCode.Created);

        var history = await bob.GetAsync(comments.Replace("/comments", "/history", StringComparison.Ordinal));
        var entry = history.Items().First();

        Assert.That(entry.Text("kind"), Is.EqualTo("comment.added"));
        Assert.That(entry.GetRawText(), Does.Contain(made.Text("id")).And.Not.Contain("hello"));
    }

    [Test]
    public async Task Happens_once_under_an_idempotency_key()
    {
        var one = await bob.PostAsync(comments, """{ "text": "once" }""", HttpStatusCode.Created, ("Idempotency-Key", $"key-{comments.GetHashCode(StringComparison.Ordinal)}"));
        var two = await bob.PostAsync(comments, """{ "text": "once" }""", HttpStatusCode.Created, ("Idempotency-Key", $"key-{comments.GetHashCode(StringComparison.Ordinal)}"));

        Assert.That(two.Text("id"), Is.EqualTo(one.Text("id")));
        Assert.That((await bob.GetAsync(comments)).Items().Count(), Is.EqualTo(1));
    }

    [TestCase("""{ "text": "  " }""", "/text text.bad")]
    [TestCase("""{ "text": "a\u0000b" }""", "/text text.bad")]
    [TestCase("""{ "text": "to @[0000000000001]" }""", "/text comment.unknown_member")]
    [TestCase("""{ "text": 5 }""", "/text request.wrong_type")]
    [TestCase("""{ "words": "x" }""", "/text request.missing_property", "/words request.unknown_property")]
    public async Task Names_what_is_wrong_with_it_and_writes_nothing(string body, params string[] errors)
    {
        var refused = await bob.PostAsync(comments, body, HttpStatusCode.UnprocessableEntity);

        Assert.That(refused.Errors(), Is.EqualTo(errors));
        Assert.That((await bob.GetAsync(comments)).Items(), Is.Empty);
    }

    [TestCase("?order=sideways")]
    [TestCase("?limit=0")]
    [TestCase("?cursor=x")]
    [TestCase("?colour=red")]
    [TestCase("?limit=1&limit=2")]
    public async Task Refuses_parameters_it_does_not_know(string query) => await bob.GetAsync(comments + query, HttpStatusCode.BadRequest);

    [Test]
    public async Task Needs_a_record_that_is_there()
    {
        await bob.PostAsync("forms/shop.order/records/0000000000001/comments", """{ "text": "x" }""", HttpStatusCode.NotFound);
        await bob.PostAsync("forms/shop.nothing/records/0000000000001/comments", """{ "text": "x" }""", HttpStatusCode.NotFound);
        await bob.GetAsync("forms/shop.order/records/nothing/comments", HttpStatusCode.NotFound);
        await bob.GetAsync($"{comments}/0000000000001", HttpStatusCode.NotFound);
    }

    [Test]
    public async Task Goes_with_its_record_for_good()
    {
        await bob.PostAsync(comments, """{ "text": "x" }""", HttpStatusCode.Created);
        var record = comments.Split('/')[3];
        await team.Ann.DeleteAsync($"forms/shop.order/records/{record}");
        await bob.GetAsync(comments, HttpStatusCode.NotFound);
        await team.Ann.PostAsync($"forms/shop.order/bin/{record}/restore", null);
        Assert.That((await bob.GetAsync(comments)).Items().Count(), Is.EqualTo(1));

        await team.Ann.DeleteAsync($"forms/shop.order/records/{record}");
        await team.Ann.DeleteAsync($"forms/shop.order/bin/{record}");

        await bob.GetAsync(comments, HttpStatusCode.NotFound);
    }
}
