using System.Text;
using Dapper;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Roles;
using FormFlow.Runtime.Documents;
using FormFlow.Runtime.Mail;
using FormFlow.Runtime.Records;
using FormFlow.Runtime.Stages;
using FormFlow.Runtime.Timers;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;
using FormFlow.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace FormFlow.Runtime.Tests.Timers;

/// <summary>
/// A process that serves the workspace <c>test</c> of a shop in China whose orders pass through stages. Its clock is moved by hand, and what is
/// due is done when it is told to.
/// </summary>
internal sealed class TimedShop : IAsyncDisposable
{
    public const string Calendar =
        """
        { "label": "China", "zone": "Asia/Shanghai", "week": { "monday": [DAY], "tuesday": [DAY], "wednesday": [DAY], "thursday": [DAY], "friday": [DAY] },
          "holidays": [ { "name": "Founders' day", "from": "2026-11-30" } ] }
        """;

    private const string Order =
        """
        { "label": "Order", "titleField": "name", "fields": [ { "key": "name", "type": "text" }, { "key": "count", "type": "number" }, { "key": "limit", "type": "number", "max": 5 }, { "key": "wanted", "type": "date" },
          { "key": "urgent", "type": "switch" }, { "key": "stage", "type": "stage" } ] }
        """;

    private readonly ServiceProvider services;

    private TimedShop(TestClock clock, Databases databases, Database database, Action<IServiceCollection>? change)
    {
        Clock = clock;
        Workspace = new Workspace(1, "test", database);
        var made = ProcessServices.Of(clock, databases, new MailOptions());
        change?.Invoke(made);
        services = made.BuildServiceProvider();
    }

    public TestClock Clock { get; }

    public Workspace Workspace { get; }

    /// <summary>Ann, who owns the workspace.</summary>
    public static Caller Ann { get; } = new(CallerKind.Member, 1, 1, "Ann", IsOwner: true);

    /// <summary>Opens a process on databases that others may use, too.</summary>
    public static async Task<TimedShop> OpenAsync(TestClock clock, Databases databases, Func<Database, Database>? wrap = null, Action<IServiceCollection>? change = null)
    {
        var database = await databases.CreateWorkspaceAsync("test", CancellationToken.None);
        return new TimedShop(clock, databases, wrap is null ? database : wrap(database), change);
    }

    /// <summary>Makes the shop, with a workflow of its own, perhaps with more fields and rules, or elsewhere than in China.</summary>
    public async Task FoundAsync(string flow, string? fields = null, string rules = "", string zone = "Asia/Shanghai")
    {
        await Workspace.Database.WriteAsync((session, _) => MemberStore.AddAsync(session, new MemberRow { Id = 1, Name = "Ann", Email = "ann@example.com", IsOwner = 1 }), CancellationToken.None);
        await SaveAsync(DocumentKind.App, "shop", """{ "key": "shop", "label": "Shop", "version": "1.0.0" }""");
        await SaveAsync(DocumentKind.Calendar, "shop.default", Calendar);
        await SaveAsync(DocumentKind.Form, "shop.order", fields is null ? Order : $"{Order[..Order.LastIndexOf(']')]}, {fields} ]{rules} }}");
        if (fields is not null)
        {
            await Workspace.Database.WriteAsync(
                async (session, _) =>
                {
                    await SettingsOfWorkspaces.PutAsync(session, new WorkspaceSettings("0000000000001", "test", 1, "Test", zone, "en"));
                    return true;
                },
                CancellationToken.None);
        }

        await PublishAsync(flow);
    }

    /// <summary>Publishes a workflow, and waits until the saved records are brought in step with it.</summary>
    public async Task PublishAsync(string flow)
    {
        await SaveAsync(DocumentKind.Workflow, "shop.orders", flow);
        var plan = await services.GetRequiredService<Publisher>().PublishAsync(Workspace, Ann, "shop", allowBreaking: false, null, CancellationToken.None);
        Assert.That(Told(plan.Errors), Is.Empty);
        await services.GetRequiredService<Recomputation>().Start(Workspace);
    }

    /// <summary>Saves a document, and tells how many timers its publication would concern.</summary>
    public async Task<long> PlannedAsync(DocumentKind kind, string key, string json)
    {
        await SaveAsync(kind, key, json);
        var plan = await services.GetRequiredService<Publisher>().PlanAsync(Workspace, Ann, "shop", null, CancellationToken.None);
        Assert.That(Told(plan.Errors), Is.Empty);
        return plan.Value.Changes.Single(change => change.Key == key && change.Part is null).Timers;
    }

    /// <summary>Makes an order; with a moment, as one that was made then.</summary>
    public async Task<long> CreateAsync(string values = """{ "name": "Desk" }""", DateTimeOffset? at = null) => Id(await services.GetRequiredService<RecordService>()
        .CreateAsync(Workspace, Ann, "shop.order", Encoding.UTF8.GetBytes($$"""{ "values": {{values}} }"""), new WriteOptions { At = at }, null, CancellationToken.None));

    /// <summary>Makes many orders at once.</summary>
    public async Task CreateManyAsync(int count)
    {
        var operations = string.Join(',', Enumerable.Range(0, count).Select(_ => """{ "op": "create", "values": { "name": "Desk" } }"""));
        var done = await services.GetRequiredService<RecordService>()
            .BatchAsync(Workspace, Ann, "shop.order", Encoding.UTF8.GetBytes($$"""{ "atomic": true, "operations": [ {{operations}} ] }"""), null, new WriteOptions(), null, CancellationToken.None);
        Assert.That(Told(done.Errors), Is.Empty);
    }

    /// <summary>Changes an order.</summary>
    public async Task UpdateAsync(long order, string values) => Id(await services.GetRequiredService<RecordService>()
        .UpdateAsync(Workspace, Ann, "shop.order", order, Encoding.UTF8.GetBytes($$"""{ "values": {{values}} }"""), null, new WriteOptions(), CancellationToken.None));

    /// <summary>Puts an order into the bin, or takes it out again.</summary>
    public async Task DeleteAsync(long order, bool back = false)
    {
        var records = services.GetRequiredService<RecordService>();
        Id(back
            ? await records.RestoreAsync(Workspace, Ann, "shop.order", order, new WriteOptions(), CancellationToken.None)
            : await records.DeleteAsync(Workspace, Ann, "shop.order", order, null, new WriteOptions(), CancellationToken.None));
    }

    /// <summary>Takes a transition.</summary>
    public async Task TakeAsync(long order, string transition, string? comment = null) => Id(await services.GetRequiredService<Transitions>()
        .TakeAsync(Workspace, Ann, "shop.order", order, transition, new TransitionRequest { Comment = comment }, null, new WriteOptions(), null, CancellationToken.None));

    /// <summary>Moves the clock to an instant, without doing anything.</summary>
    public void At(string instant) => Clock.Now = DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Does everything that is due.</summary>
    public async Task WorkAsync()
    {
        using var slots = new SemaphoreSlim(1);
        using var pump = new TimerPump(Workspace, services.GetRequiredService<DueTimers>(), services.GetRequiredService<Schedules>(), services.GetRequiredService<Refreshes>(), slots, Clock, NullLogger.Instance);
        for (TimeSpan pause; (pause = await pump.StepAsync(CancellationToken.None)) <= TimeSpan.FromMilliseconds(100);)
        {
            Clock.Now += pause;
        }
    }

    /// <summary>Moves the clock to an instant and does everything that is due then.</summary>
    public async Task WorkAsync(string instant)
    {
        At(instant);
        await WorkAsync();
    }

    /// <summary>Takes over what another process left, as a start does.</summary>
    public Task TakeOverAsync() => services.GetRequiredService<DueTimers>().TakeOverAsync(Workspace, CancellationToken.None);

    /// <summary>The form of orders as it is published.</summary>
    public async Task<CompiledForm> FormAsync() => (await services.GetRequiredService<LiveForms>().OfAsync(Workspace, CancellationToken.None)).Find("shop.order")!;

    /// <summary>What was said to an order, in order, each as <c>text cause</c>.</summary>
    public Task<List<string>> CommentsAsync(long order) => RowsAsync<string>("SELECT text || ' ' || cause FROM comment WHERE record = @order ORDER BY created_at, id", new { order });

    /// <summary>The stages an order passed through, in order, each as <c>stage by-what</c>.</summary>
    public Task<List<string>> StaysAsync(long order) => RowsAsync<string>("SELECT f_stage || ' ' || coalesce(f_rule, 'by hand') FROM r_stage_stay WHERE f_record = @order ORDER BY id", new { order });

    /// <summary>What waits for an order, the first at the beginning, each as <c>key instant</c> in China.</summary>
    public async Task<List<string>> WaitingAsync(long order) =>
        [.. (await RowsAsync<(string Key, long Due)>("SELECT key, due FROM stage_timer WHERE record = @order AND ended_at IS NULL ORDER BY due, key", new { order })).Select(timer => $"{timer.Key} {DateTimeOffset.FromUnixTimeMilliseconds(timer.Due).ToOffset(TimeSpan.FromHours(8)):ddd MM-dd HH:mm}")];

    public async Task<List<TRow>> RowsAsync<TRow>(string sql, object? parameters = null) =>
        await Workspace.Database.ReadAsync(async (session, _) => (await session.Connection.QueryAsync<TRow>(sql, parameters)).AsList(), CancellationToken.None);

    public async ValueTask DisposeAsync() => await services.GetRequiredService<Recomputation>().StopAsync();

    private async Task SaveAsync(DocumentKind kind, string key, string json) => Assert.That(
        Told((await services.GetRequiredService<DocumentService>().SaveAsync(Workspace, Ann, kind, key, json.Replace("[DAY]", """[ { "from": "09:00", "to": "12:00" }, { "from": "13:00", "to": "18:00" } ]""", StringComparison.Ordinal), null, CancellationToken.None)).Errors), Is.Empty);

    private static long Id(Result<RecordAnswered> answer)
    {
        Assert.That(Told(answer.Errors), Is.Empty);
        return answer.Value.Id;
    }

    private static IEnumerable<string> Told(IEnumerable<Error> errors) => errors.Select(error => $"{error.Pointer} {error.Message("en")}");
}
