using System.Text.Json;
using FormFlow.Engine.Conditions;
using FormFlow.Engine.Metadata;
using FormFlow.Storage.Queries;
using FormFlow.Testing;

namespace FormFlow.Storage.Tests.Queries;

/// <summary>Invariant 6, by chance: what memory finds, SQL finds. The seed of a failure can be given again as FORMFLOW_SEED.</summary>
[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public sealed class AConditionMeansOneThing<T>
    where T : TestDatabases, new()
{
    private const int Worlds = 8;
    private const int ConditionsPerWorld = 300;

    [Test]
    public async Task In_memory_and_in_SQL([Range(0, Worlds - 1)] int world)
    {
        var seed = Seed.Of(world);
        var random = new RandomWorld(seed);
        await using var test = await TestDatabases.OpenAsync<T>();
        var database = await test.WorkspaceAsync();
        await TestForms.CreateAsync(database, random.Forms);
        foreach (var group in random.Rows.GroupBy(row => row.Form))
        {
            await TestForms.InsertAsync(database, group.Key, group.Select(row => row.Row));
        }

        var items = random.Rows.Where(row => row.Form == random.Item).Select(row => row.Row).ToArray();
        var found = 0;
        for (var i = 0; i < ConditionsPerWorld; i++)
        {
            var json = random.Condition().ToJsonString();
            var context = random.Context;
            var bound = ConditionBinder.Bind(JsonSerializer.Deserialize<Condition>(json, DocumentJson.Options)!, random.Item);
            Assert.That(bound.Errors.Select(error => $"{error.Pointer}: {error.Message("en")}"), Is.Empty, json);
            var expected = items.Where(row => bound.Value.Evaluate(new RecordConditionSource(row, random.Find), context)).Select(row => row.Id).ToArray();

            var parts = new SqlParts(random.Item, database.Dialect);
            var where = ConditionSql.Write(bound.Value.Resolve(context), parts);
            var sql = $"SELECT t.id {parts.From} WHERE {where} ORDER BY t.id";
            var actual = await database.ReadAsync(
                async (session, token) =>
                {
                    var ids = new List<long>();
                    await using var reader = await parts.Command(session, sql).ExecuteReaderAsync(token);
                    while (await reader.ReadAsync(token))
                    {
                        ids.Add(reader.GetInt64(0));
                    }

                    return ids;
                },
                CancellationToken.None);

            Assert.That(actual, Is.EqualTo(expected), () => $"seed {seed}, zone {context.Zone.Id}: {json}\n{sql}");
            found += actual.Count > 0 && actual.Count < items.Length ? 1 : 0;
        }

        Assert.That(found, Is.GreaterThan(ConditionsPerWorld / 4), "conditions that tell records apart");
    }
}
