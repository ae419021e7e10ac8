using System.Globalization;
using System.Text;
using System.Text.Json;
using Dapper;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;
using FormFlow.Engine.Roles;
using FormFlow.Runtime.Documents;
using FormFlow.Runtime.Mail;
using FormFlow.Runtime.Records;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Stores;
using FormFlow.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace FormFlow.Runtime.Tests.Computing;

/// <summary>
/// Does anything at all to records of random forms (edits, batches, imports and their undoing, deletions, restores, publishes) and holds every computed value that is saved
/// to a recount of everything in memory, after every step. <c>FORMFLOW_WORLDS</c> says how many workspaces are tried, each with a seed of its
/// own, one behind the other; the seed of a failure can be given again as <c>FORMFLOW_SEED</c>.
/// </summary>
[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public sealed class AnyFormsAnyEdits<T>
    where T : TestDatabases, new()
{
    private const int UsualWorlds = 16;
    private const int Steps = 25;

    private static readonly Caller Ann = new(CallerKind.Member, 1, 1, "Ann", IsOwner: true);

    private T databases = null!;
    private ServiceProvider services = null!;
    private Imported imports = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        databases = await TestDatabases.OpenAsync<T>();
        imports = Imported.By(Ann);
        services = imports.AddTo(ProcessServices.Of(TimeProvider.System, databases.Databases, new MailOptions())).BuildServiceProvider();
        await imports.StartAsync(services);
    }

    [TearDown]
    public async Task CloseAsync()
    {
        await imports.DisposeAsync();
        await services.DisposeAsync();
        await databases.DisposeAsync();
    }

    [Test]
    public async Task Leave_what_a_recount_of_everything_gives()
    {
        var seed = Seed.Of(0);
        var worlds = int.TryParse(Environment.GetEnvironmentVariable("FORMFLOW_WORLDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : UsualWorlds;
        var (values, filled, entries) = (0, 0, 0);
        for (var i = 0; i < worlds; i++)
        {
            var random = new Random(seed + i);
            var workspace = await WorkspaceAsync(i + 1);
            var forms = new RandomForms(random);
            await PublishAsync(workspace, forms, isFirst: true);
            var known = RandomForms.Forms.ToDictionary(form => form, _ => new List<long>());
            for (var step = 0; step < Steps; step++)
            {
                var done = await StepAsync(workspace, forms, known, random);
                var (compared, there) = await CompareAsync(workspace, forms, $"FORMFLOW_SEED={seed + i}, step {step}: {done}");
                (values, filled) = (values + compared, filled + there);
            }

            entries += await JournalAsync(workspace, $"FORMFLOW_SEED={seed + i}");
        }

        TestContext.Out.WriteLine($"{worlds * Steps} steps: {values} computed values compared, {filled} of them neither blank nor 0, {entries} journal entries of computing");
        TestContext.Out.WriteLine($"imports: {imports.Created} made, {imports.Updated} changed, {imports.Unchanged} kept, {imports.Failed} refused; {imports.Undone} taken back");
        Assert.That(new[] { filled, entries, imports.Created, imports.Updated + imports.Undone }, Is.All.GreaterThan(worlds), "too little happens for the test to tell anything");
    }

    private async Task<Workspace> WorkspaceAsync(int id)
    {
        var key = $"w{id}";
        await databases.Databases.CreateWorkspaceAsync(key, CancellationToken.None);
        var installation = await databases.Databases.InstallationAsync(CancellationToken.None);
        await installation.WriteAsync(
            async (session, _) =>
            {
                await PeopleStore.AddWorkspaceAsync(session, new WorkspaceRow { Id = id, Key = key, Name = key }, 0);
                return true;
            },
            CancellationToken.None);
        return (await services.GetRequiredService<WorkspaceDirectory>().FindAsync(key, CancellationToken.None))!;
    }

    private async Task<string> StepAsync(Workspace workspace, RandomForms forms, Dictionary<string, List<long>> known, Random random)
    {
        var records = services.GetRequiredService<RecordService>();
        var form = RandomForms.Forms[random.Next(RandomForms.Forms.Length)];
        var id = known[form].Count == 0 ? 0 : known[form][random.Next(known[form].Count)];
        switch (id == 0 ? 0 : random.Next(15))
        {
            case 0 or 1 or 2:
                var operations = Enumerable.Range(0, random.Next(1, 6)).Select(_ => known[form].Count > 0 && random.Next(2) == 0
                    ? $$"""{ "op": "update", "id": "{{RecordId.Format(known[form][random.Next(known[form].Count)])}}", "values": {{Values(forms, form, known, random)}} }"""
                    : $$"""{ "op": "create", "values": {{Values(forms, form, known, random)}} }""").ToArray();
                var body = $$"""{ "atomic": false, "operations": [ {{string.Join(", ", operations)}} ] }""";
                var answer = await records.BatchAsync(workspace, Ann, form, Encoding.UTF8.GetBytes(body), null, new WriteOptions(), null, CancellationToken.None);
                Assert.That(Told(answer.Errors), Is.Empty);
                known[form].AddRange(Created(answer.Value.Json));
                return $"{form} {body}";
            case 3:
                await records.DeleteAsync(workspace, Ann, form, id, null, new WriteOptions(), CancellationToken.None);
                return $"delete {form} {id}";
            case 4 or 5:
                await records.RestoreAsync(workspace, Ann, form, id, new WriteOptions(), CancellationToken.None);
                return $"restore {form} {id}";
            case 6 when random.Next(2) == 0:
                if (random.Next(3) == 0)
                {
                    forms.Grow();
                }

                forms.Change();
                await PublishAsync(workspace, forms, isFirst: false);
                return "publish";
            case 7 or 8 or 9:
                var rows = Rows(forms, form, known, random);
                var told = await imports.RunAsync(workspace, form, rows, random);
                known[form].AddRange((await IdsAsync(workspace, form)).Except(known[form]));
                return $"import {form} {told} {rows}";
            default:
                var values = Values(forms, form, known, random);
                await records.UpdateAsync(workspace, Ann, form, id, Encoding.UTF8.GetBytes($$"""{ "values": {{values}} }"""), null, new WriteOptions(), CancellationToken.None);
                return $"update {form} {id} {values}";
        }
    }

    private static string Values(RandomForms forms, string form, Dictionary<string, List<long>> known, Random random)
    {
        var values = new List<string>();
        Add("n", () => Number());
        Add("on", () => Switch());
        Add("t", () => $"\"{(char)('a' + random.Next(5))}\"");
        Add("d", () => $"\"2026-01-{random.Next(1, 29):00}\"");
        Add("up", () => Id(forms.Target(form, "up")));
        Add("many", () => $"[ {string.Join(", ", Enumerable.Range(0, random.Next(4)).Select(_ => Id(forms.Target(form, "many"))).Where(id => id != "null").Distinct())} ]");
        Add("rows", () => $"[ {string.Join(", ", Enumerable.Range(0, random.Next(4)).Select(_ => $$"""{ "n": {{Number()}}, "on": {{Switch()}}, "item": {{Id(forms.Target(form, "rows.item"))}} }"""))} ]");
        return $"{{ {string.Join(", ", values)} }}";

        void Add(string key, Func<string> value)
        {
            if (random.Next(2) == 0)
            {
                values.Add($"\"{key}\": {value()}");
            }
        }

        string Number() => random.Next(8) switch { 0 => "null", 1 => "13", _ => (random.Next(-20, 80) / 4m).ToString(CultureInfo.InvariantCulture) };
        string Switch() => random.Next(3) switch { 0 => "null", 1 => "true", _ => "false" };
        string Id(string target) => known[target].Count == 0 || random.Next(5) == 0 ? "null" : $"\"{RecordId.Format(known[target][random.Next(known[target].Count)])}\"";
    }

    // Few texts and days, so that a row often means a record that is there, or one further up; references point at records by id, or name none.
    private static string Rows(RandomForms forms, string form, Dictionary<string, List<long>> known, Random random)
    {
        string[] columns = ["t", "d", .. new[] { "n", "on", "up", "many" }.Where(_ => random.Next(3) > 0)];
        var lines = Enumerable.Range(0, random.Next(1, 8)).Select(_ => string.Join(',', columns.Select(column => random.Next(8) == 0 ? string.Empty : column switch
        {
            "t" => $"{(char)('a' + random.Next(3))}",
            "d" => $"2026-01-0{random.Next(1, 3)}",
            "n" => random.Next(10) == 0 ? "13" : (random.Next(-20, 80) / 4m).ToString(CultureInfo.InvariantCulture),
            "on" => random.Next(2) == 0 ? "true" : "false",
            _ => string.Join(';', Enumerable.Range(0, column == "up" ? 1 : random.Next(3)).Select(_ => Id(forms.Target(form, column))).Distinct()),
        })));
        return $"{string.Join(',', columns)}\n{string.Join('\n', lines)}\n";

        string Id(string target) => known[target].Count == 0 ? "nobody" : RecordId.Format(known[target][random.Next(known[target].Count)]);
    }

    private async Task<IReadOnlyList<long>> IdsAsync(Workspace workspace, string form)
    {
        var compiled = (await services.GetRequiredService<LiveForms>().OfAsync(workspace, CancellationToken.None)).Find(form)!;
        return await workspace.Database.ReadAsync(async (session, _) => await RecordLoader.Of(compiled).IdsAfterAsync(session, 0, 10_000), CancellationToken.None);
    }

    private static IEnumerable<long> Created(ReadOnlyMemory<byte> answer)
    {
        using var document = JsonDocument.Parse(answer);
        return [.. document.RootElement.GetProperty("results").EnumerateArray().Where(result => result.GetProperty("status").GetString() == "created")
            .Select(result => RecordId.TryParse(result.GetProperty("id").GetString()!, out var id) ? id : throw new InvalidOperationException())];
    }

    private async Task PublishAsync(Workspace workspace, RandomForms forms, bool isFirst)
    {
        if (isFirst)
        {
            await workspace.Database.WriteAsync((session, _) => MemberStore.AddAsync(session, new MemberRow { Id = 1, Name = "Ann", Email = "ann@example.com", IsOwner = 1 }), CancellationToken.None);
            await SaveAsync(DocumentKind.App, "w", """{ "key": "w", "label": "World", "version": "1.0.0" }""");
        }

        foreach (var form in RandomForms.Forms)
        {
            await SaveAsync(DocumentKind.Form, form, forms.Document(form));
        }

        var published = await services.GetRequiredService<Publisher>().PublishAsync(workspace, Ann, "w", allowBreaking: true, null, CancellationToken.None);
        Assert.That(Told(published.Errors), Is.Empty, string.Join('\n', RandomForms.Forms.Select(forms.Document)));
        await services.GetRequiredService<Recomputation>().Start(workspace);

        async Task SaveAsync(DocumentKind kind, string key, string json) =>
            Assert.That(Told((await services.GetRequiredService<DocumentService>().SaveAsync(workspace, Ann, kind, key, json, null, CancellationToken.None)).Errors), Is.Empty, json);
    }

    // What people typed is read back from the database; everything else is made of it anew.
    private async Task<(int Compared, int Filled)> CompareAsync(Workspace workspace, RandomForms forms, string place)
    {
        var set = await services.GetRequiredService<LiveForms>().OfAsync(workspace, CancellationToken.None);
        var saved = await workspace.Database.ReadAsync(
            async (session, _) =>
            {
                var all = new Dictionary<string, Dictionary<long, RecordRow>>();
                foreach (var form in RandomForms.Forms.Select(key => set.Find(key)!))
                {
                    all[form.Key] = await RecordLoader.Of(form).LoadAsync(session, [.. await RecordLoader.Of(form).IdsAfterAsync(session, 0, 10_000)]);
                }

                return all;
            },
            CancellationToken.None);
        var world = saved.ToDictionary(pair => pair.Key, pair => pair.Value.ToDictionary(row => row.Key, row => Model(set.Find(pair.Key)!, row.Value)));
        forms.Compute(world);
        var (compared, filled) = (0, 0);
        foreach (var (form, inRow, key) in forms.Fields)
        {
            var field = inRow ? set.Find(form)!.Find("rows")!.FindColumn(key)! : set.Find(form)!.Find(key)!;
            foreach (var (id, row) in saved[form])
            {
                var model = world[form][id];
                object?[][] places = inRow ? [.. (row.Values[field.Subform!.Slot] as SubformRow[] ?? []).Select(each => each.Values)] : [row.Values];
                for (var i = 0; i < places.Length; i++)
                {
                    var expected = (inRow ? model.Rows[i] : model)[key];
                    Assert.That(places[i][field.Slot], Is.EqualTo(expected), () => $"{field} of {id}: {JsonSerializer.Serialize(field.Field)}; {place}");
                    compared++;
                    filled += expected is decimal and not 0 ? 1 : 0;
                }
            }
        }

        return (compared, filled);
    }

    private static ModelRecord Model(CompiledForm form, RecordRow row)
    {
        var record = new ModelRecord(form.Key, row.Id, Typed(form.Fields, row.Values));
        var rows = form.Find("rows")!;
        record.Rows.AddRange((row.Values[rows.Slot] as SubformRow[] ?? []).Select(each => new ModelRecord(form.Key, each.Id, Typed(rows.Columns, each.Values), record)));
        return record;

        static Dictionary<string, object?> Typed(IEnumerable<CompiledField> fields, object?[] values) =>
            fields.Where(field => !field.Field.IsComputed && field.Field is not SubformField).ToDictionary(field => field.Key, field => values[field.Slot]);
    }

    // Every entry tells of something that differs, and the versions of a record follow each other.
    private static async Task<int> JournalAsync(Workspace workspace, string place)
    {
        var entries = await workspace.Database.ReadAsync(
            async (session, _) => (await session.Connection.QueryAsync<(long Record, long Version, string Kind, string? Cause, string? Changes)>(
                "SELECT record, version, kind, cause, changes FROM journal WHERE record IS NOT NULL AND version IS NOT NULL ORDER BY seq")).AsList(),
            CancellationToken.None);
        var versions = new Dictionary<long, long>();
        foreach (var (record, version, kind, cause, changes) in entries)
        {
            Assert.That(version, Is.EqualTo(versions.GetValueOrDefault(record) + 1), place);
            versions[record] = version;
            if (kind == JournalKinds.Updated)
            {
                Assert.That(changes, Is.Not.Null, place);
                using var document = JsonDocument.Parse(changes!);
                Assert.That(document.RootElement.EnumerateObject().Where(change => change.Value[0].GetRawText() == change.Value[1].GetRawText()), Is.Empty, place);
            }
        }

        return entries.Count(entry => entry.Cause?.StartsWith("computed:", StringComparison.Ordinal) == true);
    }

    private static IEnumerable<string> Told(IEnumerable<Error> errors) => errors.Select(error => $"{error.Pointer} {error.Message("en")}");
}
