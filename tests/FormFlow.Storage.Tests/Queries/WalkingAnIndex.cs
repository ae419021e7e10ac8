using FormFlow.Engine.Conditions;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Metadata;
using FormFlow.Engine.Records;
using FormFlow.Engine.Views;
using FormFlow.Storage.Queries;
using FormFlow.Testing;

namespace FormFlow.Storage.Tests.Queries;

/// <summary>What a view filters and sorts by is found by walking its index, in either direction and from any place on.</summary>
[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public sealed class WalkingAnIndex<T>
    where T : TestDatabases, new()
{
    private const int Records = 3000;

    private static readonly ConditionContext Now = new(new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc), TimeZoneInfo.Utc);

    private static readonly CompiledForm Form = TestForms.Compile(
        ("shop.item", """{ "label": "Item", "fields": [ { "key": "stage", "type": "text" }, { "key": "score", "type": "number", "decimals": 0 } ] }""")).Find("shop.item")!;

    [Test]
    public async Task Sorts_nothing([Values] bool descending, [Values] bool paged)
    {
        await using var test = await FilledAsync();
        var database = await test.WorkspaceAsync();
        var query = Query(descending, 50);
        if (paged)
        {
            query = query with { Cursor = (await FindAsync(test, query)).NextCursor };
        }

        var plan = await PlanAsync(test, query);

        TestContext.Out.WriteLine(plan);
        Assert.That(plan, Does.Contain(database.Dialect.IsShared ? "Index Only Scan" : "USING COVERING INDEX"));
        Assert.That(plan, Does.Not.Contain("Seq Scan").And.Not.Contain("Incremental Sort").And.Not.Contain("SCAN t\n"));
    }

    [Test]
    public async Task Sorts_nothing_where_the_newest_come_first([Values] bool paged)
    {
        await using var test = await FilledAsync();
        var query = new RecordQuery { Limit = 50 };

        var plan = await PlanAsync(test, paged ? query with { Cursor = (await FindAsync(test, query)).NextCursor } : query);

        TestContext.Out.WriteLine(plan);
        Assert.That(plan, Does.Not.Contain("Seq Scan").And.Not.Contain("Sort").And.Not.Contain("TEMP B-TREE"));
    }

    [Test]
    public async Task Gives_every_record_once_over_blanks_and_ties([Values] bool descending)
    {
        await using var test = await FilledAsync();
        var seen = new List<long>();
        var query = Query(descending, 97);
        do
        {
            var found = await FindAsync(test, query);
            seen.AddRange(found.Ids);
            query = query with { Cursor = found.NextCursor };
        }
        while (query.Cursor is not null);

        var expected = Rows().Where(row => (string?)row.Values[0] == "open").OrderBy(row => (decimal?)row.Values[1] ?? -1).ThenBy(row => row.Id).Select(row => row.Id);
        Assert.That(seen, Is.EqualTo(descending ? expected.Reverse() : expected));
    }

    [Test]
    public async Task Jumps_to_any_place_and_goes_on_from_there([Values] bool descending, [Values(0, 1, 140, 470, 985, 1000, 2000)] int skip)
    {
        await using var test = await FilledAsync();
        var expected = Rows().Where(row => (string?)row.Values[0] == "open").OrderBy(row => (decimal?)row.Values[1] ?? -1).ThenBy(row => row.Id).Select(row => row.Id);
        var after = (descending ? expected.Reverse() : expected).Skip(skip).ToArray();

        var found = await FindAsync(test, Query(descending, 10) with { Skip = skip });

        Assert.That(found.Ids, Is.EqualTo(after.Take(10)));
        Assert.That(found.NextCursor is not null, Is.EqualTo(after.Length > 10));
        if (found.NextCursor is { } cursor)
        {
            Assert.That((await FindAsync(test, Query(descending, 10) with { Cursor = cursor })).Ids, Is.EqualTo(after.Skip(10).Take(10)));
        }
    }

    private static async Task<string> PlanAsync(TestDatabases test, RecordQuery query) => await (await test.WorkspaceAsync()).ReadAsync(
        async (session, token) =>
        {
            await using var command = RecordQuestion.Of(Form, query, Now, session.Dialect).Value.Ids(session);
            command.CommandText = (session.Dialect.IsShared ? "EXPLAIN " : "EXPLAIN QUERY PLAN ") + command.CommandText;
            var lines = new List<string>();
            await using var reader = await command.ExecuteReaderAsync(token);
            while (await reader.ReadAsync(token))
            {
                lines.Add(reader.GetString(session.Dialect.IsShared ? 0 : 3));
            }

            return string.Join('\n', lines);
        },
        CancellationToken.None);

    private static RecordQuery Query(bool descending, int limit) => new()
    {
        Filter = DocumentJson.Read<Condition>("""{ "field": "stage", "op": "eq", "value": "open" }""").Value,
        Sort = [new SortKey { Field = "score", Descending = descending }],
        Limit = limit,
    };

    private static async Task<FoundRecords> FindAsync(TestDatabases test, RecordQuery query) =>
        await (await test.WorkspaceAsync()).ReadAsync(async (session, _) => (await RecordFinder.FindAsync(session, Form, query, Now)).Value, CancellationToken.None);

    private static IEnumerable<RecordRow> Rows() => Enumerable.Range(1, Records).Select(id => TestForms.Row(
        Form, id, ("stage", id % 3 == 0 ? "open" : "done"), ("score", id % 5 == 0 ? null : (object)(decimal)(id % 40))));

    private static async Task<T> FilledAsync()
    {
        var test = await TestDatabases.OpenAsync<T>();
        var database = await test.WorkspaceAsync();
        var suggested = ViewIndexes.Suggest(Form, [(Query(false, 1).Filter, Query(false, 1).Sort)]);
        await TestForms.CreateAsync(database, Form.Set, [.. suggested.Select(columns => (Form.Key, columns.ToArray()))]);
        await TestForms.InsertAsync(database, Form, Rows());
        if (database.Dialect.IsShared)
        {
            await database.WriteAsync(
                async (session, token) =>
                {
                    await using var command = session.Connection.CreateCommand();
                    command.CommandText = "ANALYZE";
                    return await command.ExecuteNonQueryAsync(token);
                },
                CancellationToken.None);
        }

        return test;
    }
}
