using System.Net;
using Dapper;
using FormFlow.Runtime.Workspaces;
using FormFlow.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace FormFlow.Server.Tests.Work;

[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public class GettingMail<T>
    where T : TestDatabases, new()
{
    private static readonly TimeSpan AWhile = TimeSpan.FromSeconds(5);

    private MailServer server = null!;
    private Team team = null!;
    private Colleague bob = null!;

    [SetUp]
    public async Task StartAsync()
    {
        server = MailServer.Start();
        team = await Team.StartAsync<T>(server.Settings);
        bob = await team.AddAsync("bob");
    }

    [TearDown]
    public async Task StopAsync()
    {
        await team.DisposeAsync();
        await server.DisposeAsync();
    }

    [Test]
    public async Task Tells_in_the_members_language_with_what_people_wrote_encoded()
    {
        await bob.PutAsync("me/notifications", """{ "language": "zh-CN" }""");
        var task = await GiveAsync("""{ "title": "<b>急</b> & “now”", "note": "<script>alert(1)</script>\nBcc: eve@example.com" }""");

        var mail = server.Next();
        Assert.Multiple(() =>
        {
            Assert.That(mail.To.ToString(), Is.EqualTo("\"bob\" <bob@example.com>"));
            Assert.That(mail.From.ToString(), Is.EqualTo("formflow@example.com"));
            Assert.That(mail.Bcc, Is.Empty);
            Assert.That(mail.Subject, Is.EqualTo("Ann 给您分配了待办：<b>急</b> & “now” · Test"));
            Assert.That(mail.TextBody, Does.Contain("<script>alert(1)</script>").And.Contain($"https://forms.example.com/test/tasks/{task}"));
            Assert.That(mail.HtmlBody, Does.Contain("&lt;script&gt;").And.Contain("&lt;b&gt;").And.Not.Contain("<script"));
            Assert.That(mail.MessageId, Does.EndWith("@example.com"));
        });
    }

    [Test]
    public async Task Happens_once_and_only_to_those_who_want_it()
    {
        await bob.PutAsync("me/notifications", """{ "kinds": { "taskAssigned": "app" } }""");
        await GiveAsync("""{ "title": "no mail" }""");
        await bob.PutAsync("me/notifications", """{ "kinds": { } }""");
        await GiveAsync("""{ "title": "mail" }""");

        Assert.That(server.Next().Subject, Does.Contain("mail").And.Not.Contain("no mail"));
        Assert.That(server.IsMore(AWhile), Is.False);
    }

    [Test]
    public async Task Tells_once_what_there_is_to_do_when_its_time_has_come()
    {
        await bob.PutAsync("me/notifications", """{ "digest": { "at": "00:00" }, "kinds": { "taskAssigned": "off" } }""");
        var task = await GiveAsync("""{ "title": "<b>late</b>", "due": "2026-01-02" }""");
        await LetDigestsBeDueAsync();

        var mail = server.Next();
        Assert.Multiple(async () =>
        {
            Assert.That(mail.Subject, Is.EqualTo("Your digest: Overdue 1 · New tasks 1 · Test"));
            Assert.That(mail.TextBody, Does.Contain($"- <b>late</b> (2026-01-02)\n  https://forms.example.com/test/tasks/{task}\n"));
            Assert.That(mail.HtmlBody, Does.Contain($"<a href=\"https://forms.example.com/test/tasks/{task}\">&lt;b&gt;late&lt;/b&gt;</a> (2026-01-02)"));
            Assert.That(await bob.ToldAsync("zh-CN"), Is.EqualTo(new[] { "每日摘要：已逾期 1 · 新待办 1" }));
        });
        Assert.That(server.IsMore(AWhile), Is.False);
    }

    [Test]
    public async Task Goes_on_behind_a_mail_that_is_refused_for_good()
    {
        server.Refusal = SmtpServer.Protocol.SmtpResponse.MailboxUnavailable;
        await GiveAsync("""{ "title": "refused" }""");
        Assert.That(() => server.Refusal, Is.Null.After(30).Seconds.PollEvery(100).MilliSeconds);
        await GiveAsync("""{ "title": "taken" }""");

        Assert.That(server.Next().Subject, Does.Contain("taken"));
        Assert.That(server.IsMore(AWhile), Is.False);
    }

    private async Task LetDigestsBeDueAsync()
    {
        var workspace = (await team.App.Services.GetRequiredService<WorkspaceDirectory>().FindAsync("test", CancellationToken.None))!;
        await workspace.Database.WriteAsync((session, _) => new ValueTask<int>(session.Connection.ExecuteAsync("UPDATE digest SET next_at = 0")), CancellationToken.None);
    }

    private async Task<string> GiveAsync(string body)
    {
        var task = System.Text.Json.Nodes.JsonNode.Parse(body)!.AsObject();
        task["assignees"] = new System.Text.Json.Nodes.JsonArray(bob.Id);
        return (await team.Ann.PostAsync("tasks", task.ToJsonString(), HttpStatusCode.Created)).Text("id");
    }
}
