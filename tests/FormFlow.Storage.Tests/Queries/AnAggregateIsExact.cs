using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;
using FormFlow.Engine.Conditions;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Metadata;
using FormFlow.Engine.Records;
using FormFlow.Storage.Queries;
using FormFlow.Storage.Workspaces;
using FormFlow.Testing;

namespace FormFlow.Storage.Tests.Queries;

#pragma warning disable CA5394 // Chance, not secrecy.

/// <summary>What SQL counts and measures is what a plain loop over the records gives. The seed of a failure can be given again as FORMFLOW_SEED.</summary>
[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public sealed class AnAggregateIsExact<T>
    where T : TestDatabases, new()
{
    private const int Worlds = 4;
    private const int QuestionsPerWorld = 150;
    private static readonly string[] Periods = ["day", "week", "month", "quarter", "year"];

    [Test]
    public async Task By_any_group_with_any_measure([Range(0, Worlds - 1)] int world)
    {
        var seed = Seed.Of(world);
        var (random, questions) = (new RandomWorld(seed), new Random(seed));
        await using var test = await TestDatabases.OpenAsync<T>();
        var database = await test.WorkspaceAsync();
        await FillAsync(database, random);
        for (var i = 0; i < QuestionsPerWorld; i++)
        {
            var context = random.Context;
            var query = Question(random, questions);
            var descending = questions.Next(2) == 0;
            query["sort"] = new JsonArray(new JsonObject { ["field"] = "m0", ["descending"] = descending });

            var actual = await AskAsync(database, random.Item, query, context);

            var expected = Expect(random, query, context.Zone);
            Assert.That(actual.Select(Text).Order(StringComparer.Ordinal), Is.EqualTo(expected.Select(row => Text(row.Row)).Order(StringComparer.Ordinal)), () => $"seed {seed}, zone {context.Zone.Id}: {query.ToJsonString()}");
            AssertOrder(actual, expected, descending, $"seed {seed}: {query.ToJsonString()}");
        }
    }

    [Test]
    public async Task When_the_sums_leave_64_bits()
    {
        var forms = TestForms.Compile(("test.a", """{ "label": "A", "fields": [ { "key": "g", "type": "text" }, { "key": "n", "type": "number", "decimals": 3 } ] }"""));
        var form = forms.Find("test.a")!;
        const decimal Most = 999_999_999_999_999.999m;
        await using var test = await TestDatabases.OpenAsync<T>();
        var database = await test.WorkspaceAsync();
        await TestForms.CreateAsync(database, forms);
        var rows = Enumerable.Range(1, 40).SelectMany(i => new[]
        {
            TestForms.Row(form, 10 * i, ("g", "up"), ("n", Most)),
            TestForms.Row(form, (10 * i) + 1, ("g", "up2"), ("n", i == 1 ? Most - 0.001m : Most)),
            TestForms.Row(form, (10 * i) + 2, ("g", "down"), ("n", -Most)),
            TestForms.Row(form, (10 * i) + 3, ("g", "little"), ("n", i == 1 ? -0.001m : null)),
        });
        await TestForms.InsertAsync(database, form, rows);

        var query = JsonNode.Parse("""{ "groupBy": ["g"], "measures": [ { "fn": "sum", "field": "n" }, { "fn": "avg", "field": "n" } ], "sort": [ { "field": "sum_n" } ] }""")!.AsObject();
        var answer = await AskAsync(database, form, query, new ConditionContext(DateTime.UnixEpoch, TimeZoneInfo.Utc));

        Assert.That(answer.Select(row => $"{row!["g"]} {row["sum_n"]} {row["avg_n"]}"), Is.EqualTo(new[]
        {
            "down -39999999999999999.96 -999999999999999.999", "little -0.001 -0.001", "up2 39999999999999999.959 999999999999999.998975", "up 39999999999999999.96 999999999999999.999",
        }));
    }

    private static JsonObject Question(RandomWorld world, Random random)
    {
        var groups = new JsonArray();
        foreach (var path in world.Paths.Where(path => path.Kind is not (ValueKind.Rows or ValueKind.Structure)).OrderBy(_ => random.Next()).Take(random.Next(3)))
        {
            groups.Add(path.Kind is ValueKind.Date or ValueKind.DateTime && random.Next(4) > 0
                ? new JsonObject { ["field"] = Plain(path), ["by"] = Periods[random.Next(Periods.Length)] }
                : JsonValue.Create(Plain(path)));
        }

        var measures = new JsonArray();
        foreach (var path in world.Paths.Where(path => path.Kind is not (ValueKind.Rows or ValueKind.Structure)).OrderBy(_ => random.Next()).Take(random.Next(1, 5)))
        {
            string[] fns = path.Kind switch
            {
                ValueKind.Number => ["sum", "sum", "avg", "avg", "min", "max", "count", "countDistinct"],
                ValueKind.Date or ValueKind.DateTime or ValueKind.Time or ValueKind.Text => ["min", "max", "count", "countDistinct"],
                _ => ["count", "countDistinct"],
            };
            measures.Add(new JsonObject { ["fn"] = fns[random.Next(fns.Length)], ["field"] = Plain(path), ["as"] = $"m{measures.Count}" });
        }

        return new JsonObject { ["groupBy"] = groups, ["measures"] = measures, ["limit"] = AggregateQuery.MostLimit };
    }

    private static List<(JsonObject Row, object? First)> Expect(RandomWorld world, JsonObject query, TimeZoneInfo zone)
    {
        var items = world.Rows.Where(row => row.Form == world.Item).Select(row => new RecordConditionSource(row.Row, world.Find)).ToArray();
        var keys = query["groupBy"]!.AsArray().Select(key => (
            Name: key is JsonObject period ? (string)period["field"]! : (string)key!,
            By: key is JsonObject by ? (string)by["by"]! : null)).Select(key => (key.Name, key.By, Path: Bind(world, key.Name))).ToArray();
        var groups = items.GroupBy(item => string.Join('|', keys.Select(key => Text(Group(world, key.Path, key.By, item.Find(key.Path), zone))))).ToList();
        if (keys.Length == 0 && groups.Count == 0)
        {
            groups.Add(items.GroupBy(_ => string.Empty).Single());
        }

        return [.. groups.Select(group =>
        {
            var row = new JsonObject();
            foreach (var (name, by, path) in keys)
            {
                row[name] = Group(world, path, by, group.First().Find(path), zone);
            }

            object? first = null;
            foreach (var measure in query["measures"]!.AsArray())
            {
                var path = Bind(world, (string)measure!["field"]!);
                var value = Measure((string)measure["fn"]!, path, group.Select(item => item.Find(path)).OfType<object>().ToArray());
                first = row.Count == keys.Length ? value : first;
                row[(string)measure["as"]!] = value is null ? null : value is decimal number ? NumberJson(number) : value is long count ? JsonValue.Create(count) : ValueJson(path.Field, value);
            }

            return (row, first);
        })];
    }

    private static object? Measure(string fn, BoundPath path, object[] values) => fn switch
    {
        "count" => (long)values.Length,
        "countDistinct" => (long)values.Select(value => path.Field.ToColumn(value)).Distinct().Count(),
        _ when values.Length == 0 => null,
        "sum" => Scaled(values, path) is var sum ? (decimal)sum / Values.Power(path.Field.Scale) : null,
        "avg" => Average(Scaled(values, path), values.Length, path.Field.Scale),
        "min" => values.Aggregate((a, b) => Compare(a, b) <= 0 ? a : b),
        "max" => values.Aggregate((a, b) => Compare(a, b) >= 0 ? a : b),
        _ => throw new ArgumentException(fn),
    };

    private static BigInteger Scaled(object[] values, BoundPath path) => values.Aggregate(BigInteger.Zero, (sum, value) => sum + (long)path.Field.ToColumn(value));

    // Rounded half away from zero, four decimals beyond the field's own.
    private static decimal Average(BigInteger sum, int count, int scale)
    {
        var doubled = (BigInteger.Abs(sum) * 10_000 * 2) + count;
        return (decimal)(doubled / (2 * count) * sum.Sign) / Values.Power(scale) / 10_000;
    }

    private static int Compare(object left, object right) => left is string text ? CodePoints.Compare(text, (string)right) : Comparer<object>.Default.Compare(left, right);

    private static JsonNode? Group(RandomWorld world, BoundPath path, string? by, object? value, TimeZoneInfo zone) => value switch
    {
        null => null,
        DateOnly day when by is not null => JsonValue.Create(Period(day, by)),
        DateTime instant when by is not null => JsonValue.Create(Period(DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(instant, zone)), by)),
        long id => new JsonObject
        {
            ["id"] = RecordId.Format(id),
            ["title"] = path.TargetForm is { } form && world.Find(form, id) is { } record ? TestForms.TitleOf(form, record) : null,
        },
        decimal number => NumberJson(number),
        _ => ValueJson(path.Field, value),
    };

    private static string Period(DateOnly day, string by) => by switch
    {
        "day" => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        "week" => string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(day.ToDateTime(default))}-W{ISOWeek.GetWeekOfYear(day.ToDateTime(default)):00}"),
        "month" => day.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        "quarter" => string.Create(CultureInfo.InvariantCulture, $"{day.Year:0000}-Q{(day.Month + 2) / 3}"),
        "year" => day.ToString("yyyy", CultureInfo.InvariantCulture),
        _ => throw new ArgumentException(by),
    };

    // Averages are ordered as floating numbers, so neighbours may differ by what those cannot tell.
    private static void AssertOrder(JsonArray actual, List<(JsonObject Row, object? First)> expected, bool descending, string message)
    {
        var byText = expected.GroupBy(row => Text(row.Row)).ToDictionary(group => group.Key, group => group.First().First);
        object? before = null;
        foreach (var value in (descending ? actual.Reverse() : actual).Select(row => byText[Text(row)]))
        {
            var inOrder = before is null || (value is not null && (Compare(before, value) <= 0 || (before is decimal a && Math.Abs((double)a - (double)(decimal)value) <= Math.Abs((double)a) * 1e-15)));
            Assert.That(inOrder, Is.True, () => $"{before} before {value}: {message}");
            before = value;
        }
    }

    private static async Task FillAsync(Database database, RandomWorld world)
    {
        await TestForms.CreateAsync(database, world.Forms);
        foreach (var group in world.Rows.GroupBy(row => row.Form))
        {
            await TestForms.InsertAsync(database, group.Key, group.Select(row => row.Row));
        }
    }

    private static async Task<JsonArray> AskAsync(Database database, CompiledForm form, JsonObject query, ConditionContext context)
    {
        var read = DocumentJson.Read<AggregateQuery>(query.ToJsonString());
        using var stream = new MemoryStream();
        await database.ReadAsync(
            async (session, _) =>
            {
                await using var writer = new Utf8JsonWriter(stream);
                var done = await Aggregator.WriteAsync(session, form, read.Value, context, writer);
                Assert.That(done.Errors.Select(error => $"{error.Pointer}: {error.Message("en")}"), Is.Empty, query.ToJsonString());
                return true;
            },
            CancellationToken.None);
        return JsonNode.Parse(stream.ToArray())!["rows"]!.AsArray();
    }

    private static BoundPath Bind(RandomWorld world, string path) => BoundPath.Bind(world.Item, path, new ErrorList(), null)!;

    private static string Plain(BoundPath path) => path.Text.Replace("$", string.Empty, StringComparison.Ordinal);

    private static string Text(JsonNode? node) => node?.ToJsonString() ?? "null";

    private static JsonNode NumberJson(decimal number) => Written(writer => Values.WriteNumber(writer, number));

    private static JsonNode ValueJson(Field field, object value) => Written(writer => field.Write(writer, value));

    private static JsonNode Written(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            write(writer);
        }

        return JsonNode.Parse(stream.ToArray())!;
    }
}
