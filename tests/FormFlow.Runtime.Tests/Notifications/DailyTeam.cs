using System.Globalization;
using Dapper;
using FormFlow.Engine.Notifications;
using FormFlow.Engine.Roles;
using FormFlow.Engine.Tasks;
using FormFlow.Runtime.Mail;
using FormFlow.Runtime.Notifications;
using FormFlow.Runtime.People;
using FormFlow.Runtime.Tasks;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;
using FormFlow.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace FormFlow.Runtime.Tests.Notifications;

/// <summary>
/// A process that serves the workspace <c>test</c> of Ann, who owns it, and Bob in Berlin. Its clock is moved by hand, and digests are looked
/// for when it is told to.
/// </summary>
internal sealed class DailyTeam : IAsyncDisposable
{
    public const long Bob = 2;

    private static readonly Caller Ann = new(CallerKind.Member, 1, 1, "Ann", IsOwner: true);

    private readonly ServiceProvider services;
    private readonly TestClock clock;
    private readonly Workspace workspace;

    private DailyTeam(TestClock clock, Databases databases, Database database)
    {
        this.clock = clock;
        workspace = new Workspace(1, "test", database);
        services = ProcessServices.Of(clock, databases, new MailOptions { Host = "localhost", From = "formflow@example.com", Link = "https://forms.example.com" }).BuildServiceProvider();
    }

    /// <summary>Opens a process on databases that others may use, too.</summary>
    public static async Task<DailyTeam> OpenAsync(TestClock clock, Databases databases, Func<Database, Database>? wrap = null)
    {
        var database = await databases.CreateWorkspaceAsync("test", CancellationToken.None);
        return new DailyTeam(clock, databases, wrap is null ? database : wrap(database));
    }

    public async Task FoundAsync()
    {
        await WriteAsync(session => SettingsOfWorkspaces.PutAsync(
            session, SettingsOfWorkspaces.Initial(1, "test", new WorkspaceChange { Name = "Test", TimeZone = "Europe/Berlin" })));
        await AddAsync(1, "Ann");
        await AddAsync(Bob, "Bob");
    }

    public Task AddAsync(long id, string name) => WriteAsync(async session =>
        await MemberStore.AddAsync(session, new MemberRow { Id = id, Name = name, Email = $"{name}@example.com", IsOwner = id == 1 ? 1 : 0 }));

    public Task DisableBobAsync(bool isDisabled) => WriteAsync(async session =>
        await MemberStore.UpdateAsync(session, (await MemberStore.FindAsync(session, Bob))! with { DisabledAt = isDisabled ? 1 : null }));

    /// <summary>Chooses when and how Bob is told.</summary>
    public async Task ChooseAsync(string? at, string? language = null, Delivery delivery = Delivery.Mail, long member = Bob, params DayOfWeek[] days)
    {
        var change = new NotificationSettingsChange
        {
            Language = language,
            Digest = at is null ? null : new DigestTime { At = at, Days = days.Length == 0 ? null : days },
            Kinds = new Dictionary<string, Delivery> { ["digest"] = delivery, ["taskAssigned"] = Delivery.Off },
        };
        var chosen = await services.GetRequiredService<Runtime.Notifications.Notifications>()
            .ChooseAsync(workspace, new Caller(CallerKind.Member, member, member, "Bob", IsOwner: false), change, null, CancellationToken.None);
        Assert.That(chosen.IsRefused, Is.False);
    }

    public async Task MoveToAsync(string zone) => Assert.That(
        (await services.GetRequiredService<SettingsOfWorkspaces>().ChangeAsync(workspace, new WorkspaceChange { TimeZone = zone }, null, CancellationToken.None)).IsRefused, Is.False);

    /// <summary>Gives Bob a task, by Ann or by himself.</summary>
    public async Task<long> GiveAsync(string title, string? due = null, bool byHimself = false, long to = Bob)
    {
        var task = 0L;
        var by = byHimself ? new Caller(CallerKind.Member, Bob, Bob, "Bob", IsOwner: false) : Ann;
        await WriteAsync(async session => task = (await services.GetRequiredService<TaskWriter>().AddAsync(
            session,
            new Act(by, clock.Now.ToUnixTimeMilliseconds()),
            await SettingsOfWorkspaces.ZoneAsync(session),
            new TaskRequest { Title = title, Assignees = [to], Due = due is not null && TaskDue.TryParse(due, out var parsed) ? parsed : null })).Id);
        return task;
    }

    /// <summary>Hides a task from Bob.</summary>
    public Task SnoozeAsync(long task, DateTimeOffset until) => WriteAsync(async session =>
        await services.GetRequiredService<TaskWriter>().SnoozeAsync(
            session, new Act(Ann, clock.Now.ToUnixTimeMilliseconds()), (await TaskStore.LockAsync(session, task))!, Bob, until.ToUnixTimeMilliseconds()));

    /// <summary>Moves the clock to an instant, without doing anything.</summary>
    public void At(string instant) => clock.Now = DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);

    /// <summary>Looks for digests whose time has come.</summary>
    public Task LookAsync() => services.GetRequiredService<Digests>().TellAsync(workspace, CancellationToken.None);

    /// <summary>Looks every quarter of an hour from one instant up to another, and tells when Bob was told.</summary>
    public async Task<IReadOnlyList<string>> TellingsAsync(string from, string to)
    {
        At(from);
        for (var end = DateTimeOffset.Parse(to, CultureInfo.InvariantCulture); clock.Now <= end; clock.Now += TimeSpan.FromMinutes(15))
        {
            await LookAsync();
        }

        return [.. (await RowsAsync<long>("SELECT created_at FROM notification WHERE member = 2 AND kind = 'digest' ORDER BY created_at"))
            .Select(at => DateTimeOffset.FromUnixTimeMilliseconds(at).ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture))];
    }

    /// <summary>What Bob was told, the last first.</summary>
    public async Task<IReadOnlyList<string>> ToldAsync(string language = "en")
    {
        var caller = new Caller(CallerKind.Member, Bob, Bob, "Bob", IsOwner: false) { Language = language };
        var page = await services.GetRequiredService<Runtime.Notifications.Notifications>()
            .ListAsync(workspace, caller, new PageAsked(0, 100, Count: false), unreadOnly: false, CancellationToken.None);
        return [.. page.Value.Items.Where(item => item.Kind == "digest").Select(item => item.Title)];
    }

    /// <summary>The mails that wait to be sent, in order.</summary>
    public Task<List<(string Subject, string Text, string Html)>> MailsAsync() =>
        RowsAsync<(string Subject, string Text, string Html)>("SELECT subject, text_part, html_part FROM mail ORDER BY id");

    public async Task<List<TRow>> RowsAsync<TRow>(string sql) =>
        await workspace.Database.ReadAsync(async (session, _) => (await session.Connection.QueryAsync<TRow>(sql)).AsList(), CancellationToken.None);

    public async Task WriteAsync(Func<DatabaseSession, ValueTask> work) => await workspace.Database.WriteAsync(
        async (session, _) =>
        {
            await work(session);
            return true;
        },
        CancellationToken.None);

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
