using System.Globalization;
using System.Text;
using System.Text.Json;
using Dapper;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Metadata;
using FormFlow.Engine.Records;
using FormFlow.Engine.Roles;
using FormFlow.Engine.Stages;
using FormFlow.Runtime.Documents;
using FormFlow.Runtime.Journal;
using FormFlow.Runtime.Mail;
using FormFlow.Runtime.Records;
using FormFlow.Runtime.Stages;
using FormFlow.Runtime.Tests.Timers;
using FormFlow.Runtime.Timers;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Schema;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Timers;
using FormFlow.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace FormFlow.Runtime.Tests.Stages;

/// <summary>
/// Sends random events to orders of random workflows while time passes, through processes that die at any of their commits, and holds what the
/// database says to what the pure machine says of the same events when nothing goes wrong. <c>FORMFLOW_WORKFLOWS</c> says how many workflows,
/// each with a seed of its own, one behind the other; the seed of a failure can be given again as <c>FORMFLOW_SEED</c>.
/// </summary>
[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public sealed partial class AnyWorkflowAnyEvents<T>
    where T : TestDatabases, new()
{
    private const int UsualWorkflows = 50;
    private const int Steps = 16;
    private const int Orders = 5;
    private const string OrderForm = "shop.order";
    private const string VisitForm = "shop.visit";

    private const string Order = """
        { "label": "Order", "fields": [ { "type": "number", "key": "price" }, { "type": "number", "key": "offer" }, { "type": "number", "key": "count" }, { "type": "text", "key": "contact" }, { "type": "switch", "key": "urgent" },
          { "type": "member", "key": "owner" }, { "type": "stage", "key": "stage" }, { "type": "formula", "key": "shown", "formula": "`${stage}:${stage.status}`", "result": "text" } ] }
        """;

    private const string Visit = """{ "label": "Visit", "fields": [ { "type": "lookup", "key": "order", "form": "shop.order" }, { "type": "switch", "key": "good" } ] }""";

    private static readonly Caller Ann = new(CallerKind.Member, 1, 1, "Ann", IsOwner: false);

    private static readonly DateTimeOffset Beginning = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    private readonly TestClock clock = new(Beginning);
    private readonly HashSet<string> taken = [];
    private T databases = null!;
    private Workspace workspace = null!;
    private ServiceProvider services = null!;
    private int timersDone;
    private int deaths;

    [SetUp]
    public async Task OpenAsync()
    {
        databases = await TestDatabases.OpenAsync<T>();
        workspace = new Workspace(1, "test", await databases.WorkspaceAsync());
        services = ProcessServices.Of(clock, databases.Databases, new MailOptions()).BuildServiceProvider();
        await workspace.Database.WriteAsync(
            async (session, _) =>
            {
                await MemberStore.AddAsync(session, new MemberRow { Id = 1, Name = "Ann", Email = "ann@example.com" });
                await MemberStore.AddAsync(session, new MemberRow { Id = 2, Name = "Bob", Email = "bob@example.com" });
                return await session.Connection.ExecuteAsync("CREATE TABLE read_entry (seq bigint NOT NULL)");
            },
            CancellationToken.None);
    }

    [TearDown]
    public async Task CloseAsync()
    {
        await services.DisposeAsync();
        await databases.DisposeAsync();
    }

    [Test]
    public async Task Leave_records_where_the_machine_alone_would()
    {
        var seed = Seed.Of(0);
        var (moves, acts) = (0, 0);
        var workflows = int.TryParse(Environment.GetEnvironmentVariable("FORMFLOW_WORKFLOWS"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : UsualWorkflows;
        for (var i = 0; i < workflows; i++)
        {
            foreach (var order in await RunAsync(new Random(seed + i), $"FORMFLOW_SEED={seed + i}"))
            {
                (moves, acts) = (moves + order.Stays.Count, acts + order.Acts.Count);
            }
        }

        TestContext.Out.WriteLine($"{workflows} workflows: {moves} stages entered, {timersDone} timers done, {acts} acts, {deaths} processes died");
        Assert.That(new[] { moves, timersDone, acts, deaths }, Is.All.GreaterThan(workflows * 2), "too little happens for the test to tell anything");
    }

    private async Task<ModelOrder[]> RunAsync(Random random, string place)
    {
        var form = await FormAsync(RandomWorkflow.Make(random));
        var workflow = form.Workflows[0];
        var ids = new long[Orders];
        clock.Now = Beginning;
        var model = Enumerable.Range(0, Orders).Select(_ => ModelOrder.None(form)).ToArray();
        for (var step = 0; step < Steps; step++)
        {
            clock.Now += TimeSpan.FromHours(random.Next(0, 60));
            if (random.Next(4) > 0)
            {
                await DoDueAsync(random, workflow, model);
            }

            await SendAsync(random, workflow, ids, model, $"{place}, step {step}");
            if (random.Next(4) == 0)
            {
                await UntilAliveAsync(random, CatchUpAsync);
            }

            await CompareAsync(workflow, ids, model, $"{place}, step {step}");
        }

        await UntilAliveAsync(random, CatchUpAsync);
        var (read, once, all) = await workspace.Database.ReadAsync(
            async (session, _) => await session.Connection.QuerySingleAsync<(long, long, long)>("SELECT count(*), count(DISTINCT seq), (SELECT count(*) FROM journal) FROM read_entry"), CancellationToken.None);
        Assert.That(new[] { read, once }, Is.All.EqualTo(all), $"{place}: each entry of the journal is read once");
        await ExecuteAsync($"DELETE FROM stage_timer; {string.Concat(form.Set.Forms.Select(each => $"DROP TABLE {each.Table}; DROP TABLE s_{each.Id}; "))}");
        return model;
    }

    // What is due is done by processes of which some die; by the time a lease ends nothing else has changed.
    private async Task DoDueAsync(Random random, CompiledWorkflow workflow, ModelOrder[] model)
    {
        await UntilAliveAsync(random, async process =>
        {
            using var slots = new SemaphoreSlim(1);
            using var pump = new TimerPump(process, services.GetRequiredService<DueTimers>(), services.GetRequiredService<Schedules>(), services.GetRequiredService<Refreshes>(), slots, clock, NullLogger.Instance);
            while (await pump.StepAsync(CancellationToken.None) == TimeSpan.Zero)
            {
                // There is more.
            }
        });
        await services.GetRequiredService<RecordSessions>().ReadAsync<bool>(
            workspace,
            Caller.System,
            OrderForm,
            (_, context) =>
            {
                var machine = new ModelMachine(workflow, context);
                for (var order = 0; order < Orders; order++)
                {
                    timersDone += model[order].Timers.Count(timer => timer.NextAt <= context.Now);
                    model[order] = machine.AllDone(model[order]);
                }

                return ValueTask.FromResult<Result<bool>>(true);
            },
            CancellationToken.None);
    }

    private async Task SendAsync(Random random, CompiledWorkflow workflow, long[] ids, ModelOrder[] model, string place)
    {
        ModelEvent[] events = [.. Enumerable.Range(0, Orders).Where(_ => random.Next(2) == 0).Select(order => Event(random, workflow, order, model[order], ids[order]))];
        foreach (var batch in events.GroupBy(each => each.Visit))
        {
            ModelOrder?[] expected = [];
            RecordChange[] changes = [];
            var isDone = await DiesAsync(random, dyingAt: random.Next(4) == 0 ? 1 : int.MaxValue, process => services.GetRequiredService<RecordSessions>().WriteAsync(
                process,
                Ann,
                batch.Key ? VisitForm : OrderForm,
                null,
                async (session, context, writer) =>
                {
                    var machine = new ModelMachine(workflow, context);
                    expected = [.. batch.Select(each => machine.After(model[each.Order], each))];
                    changes = [.. batch.Select(each => Change(workflow, ids[each.Order], each))];
                    await writer.ApplyAsync(session, context, changes);
                    return true;
                },
                CancellationToken.None));
            foreach (var ((each, change), after) in batch.Zip(changes).Zip(expected))
            {
                Assert.That(change.Errors.IsEmpty, Is.EqualTo(after is not null), () => $"{place}: {string.Join("; ", change.Errors.Errors.Select(error => error.Message("en")))}");
                if (isDone && after is not null)
                {
                    model[each.Order] = after;
                    ids[each.Order] = each.Visit ? ids[each.Order] : change.Id;
                }
            }
        }
    }

    // Has processes do something, one after the other, until one lives to its end; what the dead had taken is free again.
    private async Task UntilAliveAsync(Random random, Func<Workspace, Task> work)
    {
        for (var lives = false; !lives;)
        {
            var died = deaths;
            await DiesAsync(random, random.Next(2) == 0 ? random.Next(1, 9) : int.MaxValue, work);
            lives = died == deaths;
            if (!lives)
            {
                var now = clock.Now.ToUnixTimeMilliseconds();
                await workspace.Database.WriteAsync<bool>(
                    async (session, _) =>
                    {
                        await StageTimerStore.ReleaseAllAsync(session, now, now + 60_000);
                        return true;
                    },
                    CancellationToken.None);
            }
        }
    }

    // Has a process do something, or die at one of its writes; whether what it wrote last reached the database.
    private async Task<bool> DiesAsync(Random random, int dyingAt, Func<Workspace, Task> work)
    {
        var moment = (DyingDatabase.Moment)random.Next(3);
        try
        {
            await work(workspace with { Database = new DyingDatabase(workspace.Database, dyingAt, moment) });
            return true;
        }
        catch (DyingDatabase.DeadException)
        {
            deaths++;
            return moment == DyingDatabase.Moment.Behind;
        }
    }

    private async Task CatchUpAsync(Workspace process)
    {
        using var pump = new JournalPump(process, new Counting(), clock, NullLogger.Instance);
        await pump.CatchUpAsync(TimeSpan.FromMinutes(1), CancellationToken.None);
    }

    private async Task CompareAsync(CompiledWorkflow workflow, long[] ids, ModelOrder[] model, string place)
    {
        var made = Enumerable.Range(0, Orders).Where(order => ids[order] != 0).ToArray();
        if (made.Length == 0)
        {
            return;
        }

        var (rows, facts) = await workspace.Database.ReadAsync(
            async (session, _) => (await RecordLoader.Of(workflow.Form).LoadAsync(session, ids), await OrderFacts.ReadAsync(session, ids)), CancellationToken.None);
        foreach (var order in made)
        {
            var (id, values, expected) = (ids[order], rows[ids[order]].Values, model[order]);
            using var all = Assert.EnterMultipleScope();
            Assert.That(Told(StageState.Of(workflow, values)), Is.EqualTo(Told(expected.State)), place);
            Assert.That(values[workflow.Form.Find("shown")!.Slot], Is.EqualTo($"{values[workflow.Stage.Slot]}:{values[workflow.StatusField.Slot]}"), place);
            foreach (var field in workflow.Form.Fields.Where(field => !field.Field.IsComputed))
            {
                Assert.That(values[field.Slot], Is.EqualTo(expected.Values[field.Slot]), $"{place}: {field.Key}");
            }

            Assert.That(facts.Stays[id], Is.EqualTo(expected.Stays), place);
            Assert.That(facts.Open[id], Is.EqualTo(new[] { $"{expected.State!.Stage} {expected.State.EnteredAt:O}" }), place);
            Assert.That(facts.Acts[id].Order(StringComparer.Ordinal), Is.EqualTo(expected.Acts.Order(StringComparer.Ordinal)), place);
            Assert.That(facts.Timers[id].Order(StringComparer.Ordinal), Is.EqualTo(expected.Timers.Select(timer => timer.ToString()).Order(StringComparer.Ordinal)), place);
        }
    }

    private static string Told(StageState? state) => state is null ? "none" : $"{state.Pipeline}/{state.Stage} since {state.EnteredAt:O} invalid {state.Invalid} done {string.Join(',', state.Done)}";

    private static ModelEvent Event(Random random, CompiledWorkflow workflow, int order, ModelOrder model, long id)
    {
        if (model.State is null || random.Next(5) == 0)
        {
            var all = Read(workflow.Form, RandomWorkflow.Values(random, RecordId.Format(1), RecordId.Format(2)));
            if (random.Next(3) == 0)
            {
                all.Set(workflow.Stage.Slot, $"s{random.Next(6)}");
            }

            return new ModelEvent(order, all);
        }

        if (random.Next(5) == 0)
        {
            var visit = Read(workflow.Form.Set.Find(VisitForm)!, $$"""{ "order": "{{RecordId.Format(id)}}", "good": {{(random.Next(2) == 0 ? "true" : "false")}} }""");
            return new ModelEvent(order, visit, Visit: true);
        }

        var input = new RecordInput(workflow.Form.Fields.Length);
        var stage = workflow.Find(model.State)!;
        if (stage.Document.Checklist is [var item, ..] && !model.State.Done.Contains(item.Key) && random.Next(3) > 0)
        {
            return new ModelEvent(order, input, Tick: item.Key);
        }

        if (stage.Transitions.IsEmpty || random.Next(6) == 0)
        {
            input.Set(workflow.Stage.Slot, $"s{random.Next(6)}");
            return new ModelEvent(order, input);
        }

        var transition = stage.Transitions[random.Next(stage.Transitions.Length)];
        foreach (var ask in transition.Asks.Where(_ => random.Next(9) > 0))
        {
            input.Set(ask.Field.Slot, ask.Field.Key == "offer" ? (object)(decimal)random.Next(8) : "yes");
        }

        return new ModelEvent(order, input, transition.Key, transition.Comment == CommentRule.Required ? "because" : null);
    }

    private static RecordChange Change(CompiledWorkflow workflow, long id, ModelEvent each) => new()
    {
        Kind = id == 0 || each.Visit ? ChangeKind.Create : ChangeKind.Update,
        Id = each.Visit ? 0 : id,
        Input = each.Input,
        Asked = each.Transition is { } transition ? new StageAsked.Take(workflow.Stage, transition, each.Comment, null)
            : each.Tick is { } item ? new StageAsked.Tick(workflow.Stage, item, Done: true) : null,
    };

    private static RecordInput Read(CompiledForm form, string json)
    {
        var errors = new ErrorList();
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return RecordParser.Read(ref reader, form, string.Empty, errors);
    }

    // Forms, and tables for their records, are new for each workflow; nothing is published, for that is tested elsewhere and takes most of the time.
    private async Task<CompiledForm> FormAsync(string workflow)
    {
        var set = new FormSet(
            [Identified(OrderForm, Order), Identified(VisitForm, Visit)],
            [new PublishedWorkflow("shop.any", DocumentJson.Read<StageWorkflow>(workflow).Value, 1)]);
        Assert.That(set.WorkflowErrors.Values.SelectMany(errors => errors).Select(error => error.Message("en")), Is.Empty);
        foreach (var form in set.Forms)
        {
            await workspace.Database.WriteAsync((session, _) => FormTables.SyncAsync(session, form, null, []), CancellationToken.None);
        }

        services.GetRequiredService<LiveForms>().Replace(workspace, set, 0);
        return set.Find(OrderForm)!;
    }

    private PublishedForm Identified(string key, string json)
    {
        var form = FormIdentity.Assign(key, DocumentJson.Read<Form>(json).Value, null, taken, new HashSet<string>());
        taken.Add(form.Id!);
        return new PublishedForm(key, form, 1);
    }

    private async Task<int> ExecuteAsync(string sql) =>
        await workspace.Database.WriteAsync(async (session, _) => await session.Connection.ExecuteAsync(sql), CancellationToken.None);

    /// <summary>A reader that keeps the place of every entry it sees.</summary>
    private sealed class Counting : IJournalReader
    {
        public string Name => "counting";

        public ValueTask<JournalEffect?> ReadAsync(Workspace workspace, IReadOnlyList<JournalEntry> entries, CancellationToken cancellationToken) => ValueTask.FromResult<JournalEffect?>(
            entries.Count == 0 ? null : async session => await session.Connection.ExecuteAsync("INSERT INTO read_entry (seq) VALUES (@Sequence)", entries));
    }
}
