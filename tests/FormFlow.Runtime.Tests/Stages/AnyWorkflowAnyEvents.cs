using System.Text;
using System.Text.Json;
using Dapper;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Metadata;
using FormFlow.Engine.Records;
using FormFlow.Engine.Roles;
using FormFlow.Engine.Stages;
using FormFlow.Runtime.Mail;
using FormFlow.Runtime.People;
using FormFlow.Runtime.Records;
using FormFlow.Runtime.Stages;
using FormFlow.Runtime.Tasks;
using FormFlow.Storage;
using FormFlow.Storage.Schema;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;
using FormFlow.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace FormFlow.Runtime.Tests.Stages;

/// <summary>
/// Sends random events through the write path to orders of random workflows, with transactions that break off, and holds what the database says
/// to what the pure machine says of the same events.
/// </summary>
[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public class AnyWorkflowAnyEvents<T>
    where T : TestDatabases, new()
{
    private const int Workflows = 40;
    private const int Steps = 25;
    private const int Orders = 5;

    private const string Order = """
        { "label": "Order", "fields": [ { "type": "number", "key": "price" }, { "type": "number", "key": "offer" }, { "type": "text", "key": "contact" }, { "type": "switch", "key": "urgent" },
          { "type": "member", "key": "owner" }, { "type": "stage", "key": "stage" }, { "type": "formula", "key": "shown", "formula": "`${stage}:${stage.status}`", "result": "text" } ] }
        """;

    private static readonly Caller Ann = new(CallerKind.Member, 1, 1, "Ann", IsOwner: false);

    private readonly TestClock clock = new(new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero));
    private readonly HashSet<string> taken = [];
    private T databases = null!;
    private Database database = null!;
    private ServiceProvider services = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        databases = await TestDatabases.OpenAsync<T>();
        database = await databases.WorkspaceAsync();
        var made = new ServiceCollection();
        made.AddSingleton<TimeProvider>(clock);
        made.AddSingleton(databases.Databases);
        made.AddSingleton(typeof(Microsoft.Extensions.Logging.ILogger<>), typeof(NullLogger<>));
        made.AddFormFlowStorage(databases.Options);
        made.AddFormFlowRecords();
        made.AddFormFlowWork(new MailOptions());
        made.AddFormFlowPeople(10);
        services = made.BuildServiceProvider();
        foreach (var (id, name) in ((long, string)[])[(1, "Ann"), (2, "Bob")])
        {
            await database.WriteAsync((session, _) => MemberStore.AddAsync(session, new MemberRow { Id = id, Name = name, Email = $"{name}@example.com" }), CancellationToken.None);
        }
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
        var moved = 0;
        for (var seed = 1; seed <= Workflows; seed++)
        {
            moved += await RunAsync(new Random(seed), $"seed {seed}");
        }

        Assert.That(moved, Is.GreaterThan(Workflows * 5), "too little happens for the test to tell anything");
    }

    private async Task<int> RunAsync(Random random, string seed)
    {
        var form = await FormAsync(RandomWorkflow.Make(random));
        var workflow = form.Workflows[0];
        var ids = new long[Orders];
        var model = Enumerable.Range(0, Orders).Select(_ => ModelOrder.None(form)).ToArray();
        for (var step = 0; step < Steps; step++)
        {
            clock.Now += TimeSpan.FromHours(random.Next(0, 60));
            ModelEvent[] events = [.. Enumerable.Range(0, Orders).Where(_ => random.Next(3) == 0).Select(order => Event(random, workflow, order, model[order]))];
            var breaks = random.Next(4) == 0;
            ModelOrder?[] expected = [];
            RecordChange[] changes = [];
            try
            {
                await database.WriteAsync(
                    (session, _) => services.GetRequiredService<RecordSessions>().WithinAsync(session, form, Ann, TimeZoneInfo.Utc, new WriteOptions(), async (context, writer) =>
                    {
                        expected = [.. events.Select(each => model[each.Order].After(workflow, each, StageGuard.ContextOf(context, string.Empty)))];
                        changes = [.. events.Select(each => Change(workflow, ids[each.Order], each))];
                        await writer.ApplyAsync(session, context, changes);
                        return breaks ? throw new BrokenOffException() : true;
                    }),
                    CancellationToken.None);
            }
            catch (BrokenOffException)
            {
            }

            for (var i = 0; i < events.Length; i++)
            {
                Assert.That(changes[i].Errors.IsEmpty, Is.EqualTo(expected[i] is not null), () => $"{seed}, step {step}: {string.Join("; ", changes[i].Errors.Errors.Select(error => error.Message("en")))}");
                if (!breaks && expected[i] is { } after)
                {
                    model[events[i].Order] = after;
                    ids[events[i].Order] = changes[i].Id;
                }
            }

            await CompareAsync(workflow, ids, model, $"{seed}, step {step}");
        }

        return model.Sum(order => order.Stays);
    }

    private async Task CompareAsync(CompiledWorkflow workflow, long[] ids, ModelOrder[] model, string place)
    {
        var (rows, stays) = await database.ReadAsync(
            async (session, _) => (
                await RecordLoader.Of(workflow.Form).LoadAsync(session, ids),
                (await session.Connection.QueryAsync<(long Record, string Stage, long Entered, long? Left)>("SELECT f_record, f_stage, f_entered_at, f_left_at FROM r_stage_stay ORDER BY id")).ToLookup(stay => stay.Record)),
            CancellationToken.None);
        for (var order = 0; order < Orders; order++)
        {
            if (ids[order] == 0)
            {
                continue;
            }

            var (values, state) = (rows[ids[order]].Values, model[order].State);
            var history = stays[ids[order]].ToArray();
            Assert.That(Told(StageState.Of(workflow, values)), Is.EqualTo(Told(state)), place);
            Assert.That(values[workflow.Form.Find("shown")!.Slot], Is.EqualTo($"{values[workflow.Stage.Slot]}:{values[workflow.StatusField.Slot]}"), place);
            Assert.That(history, Has.Length.EqualTo(model[order].Stays), place);
            Assert.That(history.Where(stay => stay.Left is null).Select(stay => (stay.Stage, DateTimeOffset.FromUnixTimeMilliseconds(stay.Entered).UtcDateTime)), Is.EqualTo(new[] { (state!.Stage, state.EnteredAt) }), place);
        }
    }

    private static string Told(StageState? state) => state is null ? "none" : $"{state.Pipeline}/{state.Stage} since {state.EnteredAt:O} invalid {state.Invalid} done {string.Join(',', state.Done)}";

    private static ModelEvent Event(Random random, CompiledWorkflow workflow, int order, ModelOrder model)
    {
        if (model.State is null || random.Next(4) == 0)
        {
            var all = Read(workflow.Form, RandomWorkflow.Values(random, RecordId.Format(1), RecordId.Format(2)));
            if (random.Next(3) == 0)
            {
                all.Set(workflow.Stage.Slot, $"s{random.Next(6)}");
            }

            return new ModelEvent(order, all);
        }

        var input = new RecordInput(workflow.Form.Fields.Length);
        var stage = workflow.Find(model.State)!;
        if (stage.Document.Checklist is [var item, ..] && random.Next(2) == 0)
        {
            return new ModelEvent(order, input, Tick: item.Key);
        }

        if (stage.Transitions.IsEmpty || random.Next(4) == 0)
        {
            input.Set(workflow.Stage.Slot, $"s{random.Next(6)}");
            return new ModelEvent(order, input);
        }

        var transition = stage.Transitions[random.Next(stage.Transitions.Length)];
        foreach (var ask in transition.Asks.Where(_ => random.Next(5) > 0))
        {
            input.Set(ask.Field.Slot, ask.Field.Key == "offer" ? (object)(decimal)random.Next(8) : "yes");
        }

        return new ModelEvent(order, input, transition.Key, transition.Comment == CommentRule.Required ? "because" : null);
    }

    private static RecordChange Change(CompiledWorkflow workflow, long id, ModelEvent each) => new()
    {
        Kind = id == 0 ? ChangeKind.Create : ChangeKind.Update,
        Id = id,
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

    private async Task<CompiledForm> FormAsync(string workflow)
    {
        var document = FormIdentity.Assign("shop.order", DocumentJson.Read<Form>(Order).Value, null, taken, new HashSet<string>());
        taken.Add(document.Id!);
        var set = new FormSet([new PublishedForm("shop.order", document, 1)], [new PublishedWorkflow("shop.any", DocumentJson.Read<StageWorkflow>(workflow).Value, 1)]);
        Assert.That(set.WorkflowErrors.Values.SelectMany(errors => errors).Select(error => error.Message("en")), Is.Empty);
        var form = set.Find("shop.order")!;
        await database.WriteAsync((session, _) => FormTables.SyncAsync(session, form, null, []), CancellationToken.None);
        return form;
    }

    /// <summary>Ends a transaction as a process that dies would.</summary>
    private sealed class BrokenOffException : Exception;
}
