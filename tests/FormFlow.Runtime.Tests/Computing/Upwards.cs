using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dapper;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Records;
using FormFlow.Engine.Roles;
using FormFlow.Runtime.Documents;
using FormFlow.Runtime.Mail;
using FormFlow.Runtime.Records;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;
using FormFlow.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace FormFlow.Runtime.Tests.Computing;

/// <summary>A process that serves a workspace of boxes and the things in them: boxes count their things, things copy the name of their box.</summary>
internal sealed class Upwards : IAsyncDisposable
{
    private const string Box =
        """
        { "label": "Box", "fields": [ { "key": "name", "type": "text" },
          { "key": "things", "type": "rollup", "form": "w.thing", "via": "box", "fn": "count" }, { "key": "sum", "type": "rollup", "form": "w.thing", "via": "box", "fn": "sum", "field": "n" },
          { "key": "twice", "type": "formula", "formula": "sum * 2" } ] }
        """;

    private const string Thing = """{ "label": "Thing", "fields": [ { "key": "n", "type": "number" }, { "key": "box", "type": "lookup", "form": "w.box" }, { "key": "place", "type": "formula", "formula": "box.name", "result": "text" }, { "key": "double", "type": "formula", "formula": "n * 2" } ] }""";

    private static readonly Caller Ann = new(CallerKind.Member, 1, 1, "Ann", IsOwner: true);

    private readonly ServiceProvider services;

    private Upwards(TestDatabases databases, Database database)
    {
        Workspace = new Workspace(1, "test", database);
        services = ProcessServices.Of(TimeProvider.System, databases.Databases, new MailOptions()).BuildServiceProvider();
    }

    public Workspace Workspace { get; }

    public RecordService Records => services.GetRequiredService<RecordService>();

    /// <summary>Opens a process on databases that others may use, too.</summary>
    public static Upwards Open(TestDatabases databases, Database database) => new(databases, database);

    public async Task FoundAsync()
    {
        await Workspace.Database.WriteAsync((session, _) => MemberStore.AddAsync(session, new MemberRow { Id = 1, Name = "Ann", Email = "ann@example.com", IsOwner = 1 }), CancellationToken.None);
        await SaveAsync(DocumentKind.App, "w", """{ "key": "w", "label": "World", "version": "1.0.0" }""");
        await SaveAsync(DocumentKind.Form, "w.box", Box);
        await SaveAsync(DocumentKind.Form, "w.thing", Thing);
        await PublishAsync();
    }

    /// <summary>Publishes things with other formulas.</summary>
    public async Task PublishThingsAsync(string place, string @double)
    {
        var thing = JsonNode.Parse(Thing)!;
        foreach (var (key, formula) in new[] { ("place", place), ("double", @double) })
        {
            thing["fields"]!.AsArray().Single(field => (string?)field!["key"] == key)!["formula"] = formula;
        }

        await SaveAsync(DocumentKind.Form, "w.thing", thing.ToJsonString());
        await PublishAsync();
    }

    public async Task<long> BoxAsync(string name) => Sound(await Records.CreateAsync(Workspace, Ann, "w.box", Body($$"""{ "name": "{{name}}" }"""), new WriteOptions(), null, CancellationToken.None)).Id;

    public async Task<RecordAnswered> ThingAsync(long box) => Sound(await Records.CreateAsync(Workspace, Ann, "w.thing", Body(In(box)), new WriteOptions(), null, CancellationToken.None));

    public async Task FillAsync(long box, int things)
    {
        for (var left = things; left > 0; left -= 1000)
        {
            await BatchAsync(Enumerable.Range(0, Math.Min(left, 1000)).Select(_ => $$"""{ "op": "create", "values": {{In(box)}} }"""));
        }
    }

    public async Task BatchAsync(IEnumerable<string> operations) => Sound(await Records.BatchAsync(
        Workspace, Ann, "w.thing", Encoding.UTF8.GetBytes($$"""{ "atomic": true, "operations": [ {{string.Join(", ", operations)}} ] }"""), null, new WriteOptions(), null, CancellationToken.None));

    public async Task CountAsync(long thing, int n) =>
        Sound(await Records.UpdateAsync(Workspace, Ann, "w.thing", thing, Body($$"""{ "n": {{n}} }"""), null, new WriteOptions(), CancellationToken.None));

    public async Task RenameAsync(long box, string name) =>
        Sound(await Records.UpdateAsync(Workspace, Ann, "w.box", box, Body($$"""{ "name": "{{name}}" }"""), null, new WriteOptions(), CancellationToken.None));

    /// <summary>A record as the API gives it.</summary>
    public async Task<JsonElement> ReadAsync(string form, long id)
    {
        var target = new TextTarget();
        Sound(await services.GetRequiredService<RecordQueries>().GetAsync(Workspace, Ann, form, id, target, CancellationToken.None));
        return target.Read();
    }

    /// <summary>What a box counts, as <c>things sum twice</c>.</summary>
    public async Task<string> CountsAsync(long box)
    {
        var values = (await ReadAsync("w.box", box)).GetProperty("values");
        return $"{values.GetProperty("things")} {values.GetProperty("sum")} {values.GetProperty("twice")}";
    }

    public async Task<RecomputationStatus> StatusAsync(string form) => Sound(await Recomputation.StatusAsync(Workspace, form, CancellationToken.None));

    /// <summary>Does what is left to be computed.</summary>
    public Task CatchUpAsync() => Recomputation.Start(Workspace);

    /// <summary>Leaves what is left to others, as a process does that dies.</summary>
    public Task StopAsync() => Recomputation.StopAsync();

    public T Service<T>()
        where T : notnull => services.GetRequiredService<T>();

    public async Task<List<T>> RowsAsync<T>(string sql) => await Workspace.Database.ReadAsync(async (session, _) => (await session.Connection.QueryAsync<T>(sql)).AsList(), CancellationToken.None);

    /// <summary>The column of a field.</summary>
    public async Task<(string Table, string Column)> ColumnAsync(string form, string field)
    {
        var compiled = (await services.GetRequiredService<LiveForms>().OfAsync(Workspace, CancellationToken.None)).Find(form)!;
        return (compiled.Table, compiled.Find(field)!.ColumnName);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await services.DisposeAsync();
    }

    /// <summary>Looks at the first things as a recomputation does, lets something happen, then writes them; what became of each.</summary>
    internal async Task<IReadOnlyList<ChangeEffect>> RecomputeAsync(Func<Task> meanwhile)
    {
        var sessions = Service<RecordSessions>();
        var part = Sound(await sessions.ReadAsync<RecomputedPart>(
            Workspace, Caller.System, "w.thing", async (session, context) => await RecomputedPart.LookAsync(session, Computing(context), 0, 100), CancellationToken.None));
        await meanwhile();
        return Sound(await sessions.WriteAsync(
            Workspace, Caller.System, "w.thing", "again", async (session, context, writer) => (await part.WriteAsync(session, Computing(context), writer)).Select(change => change.Effect).ToArray(), CancellationToken.None));

        static ChangeContext Computing(ChangeContext context) => context with { Retitles = true, IsComputing = true };
    }

    public static string In(long box) => $$"""{ "n": 2, "box": "{{RecordId.Format(box)}}" }""";

    private Recomputation Recomputation => services.GetRequiredService<Recomputation>();

    private async Task SaveAsync(DocumentKind kind, string key, string json) =>
        Sound(await services.GetRequiredService<DocumentService>().SaveAsync(Workspace, Ann, kind, key, json, null, CancellationToken.None));

    private async Task PublishAsync() =>
        Sound(await services.GetRequiredService<Publisher>().PublishAsync(Workspace, Ann, "w", allowBreaking: false, null, CancellationToken.None));

    private static byte[] Body(string values) => Encoding.UTF8.GetBytes($$"""{ "values": {{values}} }""");

    private static T Sound<T>(Result<T> result)
    {
        Assert.That(result.Errors.Select(error => $"{error.Pointer} {error.Message("en")}"), Is.Empty);
        return result.Value;
    }
}
