using System.Text.Json;
using System.Text.Json.Nodes;
using FormFlow.Engine.Conditions;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;

namespace FormFlow.Storage.Tests.Queries;

#pragma warning disable CA5394 // Chance, not secrecy.

/// <summary>Forms, records and conditions made by chance from a seed, rich in what could be told differently by two databases and memory.</summary>
internal sealed class RandomWorld
{
    private static readonly string[] Texts =
    [
        "a", "A", "b", "ab", "AB", "aB", "abc", "é", "É", "ß", "İ", "ı", "K", "中文", "中", "😀", "😀a", "\uE000", "\uFFFD", "z", "Z", "_", "%", "a%b", "a'b", "a\"b", "\"", "\\", "a\\", "\\\"",
        ",", "x,", ",y", "\",\"", "]", "[", "[\"a\"]", "\n", "\u0001", " a", "a ", "1", "01", "null", "; DROP TABLE x --",
    ];

    private static readonly string[] Options = ["a", "A", "ab", ",", "x,", ",y", "a\"b", "\\", "中", "😀", "'"];
    private static readonly long[] Members = [11, 12, 13, 14, 111];
    private static readonly long[] Departments = [21, 22, 212];

    private readonly Random random;
    private readonly Dictionary<(string Form, long Id), RecordRow> byId = [];

    public RandomWorld(int seed)
    {
        random = new Random(seed);
        Forms = TestForms.Compile(
            ("test.region", Document("name:text", "code:number", "opened:date", "since:dateTime", "kind:select")),
            ("test.account", Document("name:text", "industry:select", "size:number", "rate:number", "owner:member", "region:lookup>test.region", "marks:tags", "met:dateTime", "day:date", "open:switch", "regions:lookup*>test.region")),
            ("test.item", ItemDocument()));
        Item = Forms.Find("test.item")!;
        Rows = [];
        Fill("test.region", 6, 1000);
        Fill("test.account", 12, 2000);
        Fill("test.item", 150, 3000);
        Paths = [.. FindPaths()];
    }

    public FormSet Forms { get; }

    public CompiledForm Item { get; }

    public List<(CompiledForm Form, RecordRow Row)> Rows { get; }

    public IReadOnlyList<BoundPath> Paths { get; }

    public ConditionContext Context => new(new DateTime(2026, 3, 29, 1, 30, 0, DateTimeKind.Utc), TimeZoneInfo.FindSystemTimeZoneById(Pick<string>(["Europe/Berlin", "America/New_York", "Asia/Shanghai", "UTC", "America/Sao_Paulo"])))
    {
        Member = random.Next(4) == 0 ? null : 11,
        Departments = random.Next(3) == 0 ? [] : [21, 22],
        Subordinates = random.Next(3) == 0 ? [] : random.Next(2) == 0 ? [12, 13] : [.. Enumerable.Range(100, 40).Select(id => (long)id)],
    };

    public RecordRow? Find(CompiledForm form, long id) => byId.GetValueOrDefault((form.Key, id));

    public JsonNode Condition(int depth = 0)
    {
        switch (depth < 4 ? random.Next(6) : 5)
        {
            case 0:
                return new JsonObject { ["all"] = Parts(depth) };
            case 1:
                return new JsonObject { ["any"] = Parts(depth) };
            case 2:
                return new JsonObject { ["not"] = Condition(depth + 1) };
            default:
                return Comparison(Pick(Paths));
        }
    }

    private JsonArray Parts(int depth) => [.. Enumerable.Range(0, random.Next(4)).Select(_ => Condition(depth + 1))];

    private JsonObject Comparison(BoundPath path)
    {
        var op = Pick(path.Field.Operators.Order().ToArray());
        var name = JsonNamingPolicy.CamelCase.ConvertName(op.ToString());
        var comparison = new JsonObject { ["field"] = path.Text.Replace("$", string.Empty, StringComparison.Ordinal), ["op"] = name };
        if (op is not (ConditionOp.Empty or ConditionOp.NotEmpty))
        {
            comparison["value"] = Value(path, op);
        }

        return comparison;
    }

    private JsonNode Value(BoundPath path, ConditionOp op) => op switch
    {
        ConditionOp.In or ConditionOp.NotIn when random.Next(5) == 0 && Variable(path, true) is { } variable => variable,
        ConditionOp.In or ConditionOp.NotIn => new JsonArray([.. Enumerable.Range(0, random.Next(8) == 0 ? 20 : random.Next(5)).Select(_ => Operand(path, op))]),
        ConditionOp.Between => new JsonArray(Operand(path, op), Operand(path, op)),
        ConditionOp.Contains or ConditionOp.NotContains or ConditionOp.StartsWith or ConditionOp.EndsWith when path.Kind == ValueKind.Text => JsonValue.Create(Part(Pick(Texts))),
        ConditionOp.InLast or ConditionOp.InNext => new JsonObject { ["amount"] = random.Next(1, 40), ["unit"] = Pick<string>(path.Kind == ValueKind.Date ? ["day", "week", "month", "quarter", "year"] : ["hour", "day", "week", "month", "quarter", "year"]) },
        _ => Operand(path, op),
    };

    private JsonNode Operand(BoundPath path, ConditionOp op)
    {
        var isEntry = path.Kind is ValueKind.TextList or ValueKind.ReferenceList && op is not (ConditionOp.Eq or ConditionOp.Ne);
        if (random.Next(5) == 0 && (isEntry || path.Kind != ValueKind.ReferenceList) && Variable(path, op is not (ConditionOp.Lt or ConditionOp.Lte or ConditionOp.Gt or ConditionOp.Gte or ConditionOp.Between)) is { } variable)
        {
            return variable;
        }

        if (random.Next(5) == 0 && !isEntry)
        {
            var others = Paths.Where(other => other.Kind == path.Kind && Equals(other.Target, path.Target)).ToArray();
            return new JsonObject { ["field"] = Pick(others).Text.Replace("$", string.Empty, StringComparison.Ordinal) };
        }

        if (path.Kind is ValueKind.DateTime && random.Next(3) == 0)
        {
            return JsonValue.Create(Json(new DateField { Key = "x" }, Made(new DateField { Key = "x" }, null)!).GetValue<string>());
        }

        var value = Made(path.Field, path.Stored?.Target)!;
        return path.Kind switch
        {
            ValueKind.Number => JsonValue.Create((decimal)value + Pick<decimal>([0, 0, 0, 0.5m, -0.5m, 0.005m, 0.0000000001m])),
            ValueKind.TextList when isEntry => JsonValue.Create(Pick((string[])value)),
            ValueKind.ReferenceList when isEntry => JsonValue.Create(RecordId.Format(Pick((long[])value))),
            _ => Json(path.Field, value),
        };
    }

    private JsonObject? Variable(BoundPath path, bool equality) => path.Kind switch
    {
        ValueKind.Date => new JsonObject { ["var"] = "today" },
        ValueKind.DateTime => new JsonObject { ["var"] = Pick<string>(["today", "now"]) },
        ValueKind.Reference or ValueKind.ReferenceList when equality => path.Target!.Kind switch
        {
            ReferenceTargetKind.Member => new JsonObject { ["var"] = Pick<string>(["me", "mySubordinates"]) },
            ReferenceTargetKind.Department => new JsonObject { ["var"] = "myDepartment" },
            _ => null,
        },
        _ => null,
    };

    private string Part(string text)
    {
        var runes = text.EnumerateRunes().ToArray();
        var start = random.Next(runes.Length);
        return string.Concat(runes.Skip(start).Take(random.Next(1, runes.Length + 1)).Select(rune => rune.ToString()));
    }

    private static JsonNode Json(Field field, object value)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            field.Write(writer, value);
        }

        return JsonNode.Parse(stream.ToArray())!;
    }

    private void Fill(string key, int count, long firstId)
    {
        var form = Forms.Find(key)!;
        for (var i = 0; i < count; i++)
        {
            var values = new object?[form.Fields.Length];
            foreach (var field in form.Fields)
            {
                if (field.Kind == ValueKind.Rows)
                {
                    var rows = Enumerable.Range(0, random.Next(3)).Select(row => new SubformRow(
                        (firstId + i) * 10 + row, [.. field.Columns.Select(column => random.Next(3) == 0 ? null : Made(column.Field, column.Target))])).ToArray();
                    values[field.Slot] = rows.Length == 0 ? null : rows;
                }
                else if (field.IsStored && random.Next(4) != 0)
                {
                    values[field.Slot] = Made(field.Field, field.Target);
                }
            }

            var row = new RecordRow(firstId + i, 1, Instant(), random.Next(3) == 0 ? null : Pick(Members), Instant(), random.Next(3) == 0 ? null : Pick(Members), values);
            byId.Add((key, row.Id), row);
            Rows.Add((form, row));
        }
    }

    // A value that the field could hold; one reference in ten leads nowhere.
    private object? Made(Field field, CompiledForm? target) => field.Kind switch
    {
        ValueKind.Text => field is SelectField ? Pick(Options) : Pick(Texts),
        ValueKind.Number => Number(field.Scale),
        ValueKind.Boolean => random.Next(2) == 0,
        ValueKind.Date => new DateOnly(2026, 3, 29).AddDays(random.Next(8) == 0 ? random.Next(-40_000, 40_000) : random.Next(-3, 4)),
        ValueKind.DateTime => Instant(),
        ValueKind.Time => new TimeOnly(random.Next(24), Pick<int>([0, 30]), 0, Pick<int>([0, 1, 999])),
        ValueKind.Reference => Reference(field, target),
        ValueKind.TextList when field is CascadeField => Pick<string[]>([["a"], ["a", ","], ["a", "😀"], ["x,"], ["x,", ",y"]]),
        ValueKind.TextList when field is MultiSelectField => Ordered(Options),
        ValueKind.TextList => Some(["a", "B", ",", "x,", ",y", "a\"b", "\\", "中", "😀", "'", "1"]),
        ValueKind.ReferenceList => Enumerable.Range(0, random.Next(1, 4)).Select(_ => Reference(field, target)).Distinct().ToArray(),
        ValueKind.Structure => new Structure("{\"a\":1}"),
        _ => null,
    };

    private long Reference(Field field, CompiledForm? target) => ((ReferenceField)field).Target.Kind switch
    {
        ReferenceTargetKind.Member => Pick(Members),
        ReferenceTargetKind.Department => Pick(Departments),
        _ when random.Next(10) == 0 => 9999,
        _ => target is null ? 1000 + random.Next(6) : Pick(Rows.Where(row => row.Form == target).Select(row => row.Row.Id).DefaultIfEmpty(3000 + random.Next(150)).ToArray()),
    };

    private decimal Number(int scale) => (random.Next(10) switch
    {
        0 => random.NextInt64(-999_999_999_999_999_999, 999_999_999_999_999_999),
        1 => Pick<long>([999_999_999_999_999_999, -999_999_999_999_999_999]),
        _ => random.Next(-3, 4) * (long)Values.Power(random.Next(0, scale + 1)),
    }) / Values.Power(scale);

    // Around the moments at which clocks change, around now, and far away.
    private DateTime Instant() => Pick<DateTime>(
    [
        new(2026, 3, 29, 1, 0, 0, DateTimeKind.Utc), new(2026, 10, 25, 1, 0, 0, DateTimeKind.Utc), new(2026, 3, 8, 7, 0, 0, DateTimeKind.Utc),
        new(2026, 11, 1, 6, 0, 0, DateTimeKind.Utc), new(2018, 11, 4, 3, 0, 0, DateTimeKind.Utc), new(2019, 2, 17, 2, 0, 0, DateTimeKind.Utc),
        new(2026, 3, 28, 23, 0, 0, DateTimeKind.Utc), new(2026, 3, 29, 22, 0, 0, DateTimeKind.Utc), new(2026, 3, 29, 1, 30, 0, DateTimeKind.Utc), new(1950, 1, 1, 0, 0, 0, DateTimeKind.Utc),
    ]).AddMilliseconds(random.Next(3) switch { 0 => 0, 1 => random.Next(-2, 3), _ => random.Next(-90_000_000, 90_000_000) });

    private string[] Some(string[] entries) => [.. entries.OrderBy(_ => random.Next()).Take(random.Next(1, 4))];

    private string[] Ordered(string[] entries)
    {
        var some = Some(entries);
        return [.. entries.Where(some.Contains)];
    }

    private T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];

    private string ItemDocument()
    {
        string[] kinds =
        [
            "text", "longText", "number", "number", "currency", "rating", "percent", "date", "date", "dateTime", "dateTime", "time", "duration", "switch", "select", "multiSelect", "cascade", "tags",
            "member", "member", "member*", "department", "department*", "lookup>test.account", "lookup>test.account", "lookup*>test.account", "lookup>test.region", "address", "richText", "subform",
        ];
        var fields = kinds.Where(_ => random.Next(8) != 0).OrderBy(_ => random.Next()).Select((kind, i) => $"f{i}:{kind}").ToList();
        fields.Add("account:lookup>test.account");
        fields.Add("linked:linkedValue");
        return Document([.. fields]);
    }

    private string Document(params string[] fields) => new JsonObject { ["label"] = "x", ["fields"] = new JsonArray([.. fields.Select(FieldJson)]) }.ToJsonString();

    private JsonNode FieldJson(string text)
    {
        var (key, rest) = (text.Split(':')[0], text.Split(':')[1]);
        var type = rest.Split('>')[0].TrimEnd('*');
        var field = new JsonObject { ["key"] = key, ["type"] = type };
        if (rest.Contains('*', StringComparison.Ordinal))
        {
            field["multiple"] = true;
        }

        switch (type)
        {
            case "number" or "currency" or "percent":
                field["decimals"] = random.Next(0, 7);
                break;
            case "lookup":
                field["form"] = rest.Split('>')[1];
                break;
            case "select" or "multiSelect":
                field["options"] = new JsonArray([.. Options.Select(option => new JsonObject { ["value"] = option })]);
                break;
            case "cascade":
                field["options"] = JsonNode.Parse("""[{"value":"a","children":[{"value":","},{"value":"😀"}]},{"value":"x,","children":[{"value":",y"}]}]""");
                break;
            case "linkedValue":
                field["via"] = "account";
                field["field"] = Pick<string>(["industry", "size", "region", "marks", "met"]);
                break;
            case "subform":
                field["fields"] = new JsonArray(FieldJson("x:text"), FieldJson("y:number"), FieldJson("z:lookup>test.account"), FieldJson("zs:lookup*>test.account"));
                break;
        }

        return field;
    }

    private IEnumerable<BoundPath> FindPaths()
    {
        string[] system = ["id", "createdAt", "createdBy", "updatedAt", "updatedBy"];
        var lookups = Item.Fields.Where(field => field.Kind == ValueKind.Reference && field.Target is not null).ToArray();
        IEnumerable<string> texts =
        [
            .. Item.Fields.Select(field => field.Key),
            .. system,
            .. lookups.SelectMany(lookup => lookup.Target!.Fields.Select(field => field.Key).Concat(system).Select(key => $"{lookup.Key}.{key}")),
            .. lookups.Where(lookup => lookup.Target!.Key == "test.account").SelectMany(lookup => Forms.Find("test.region")!.Fields.Select(field => $"{lookup.Key}.region.{field.Key}")),
        ];
        return texts.Select(text => BoundPath.Bind(Item, text, new ErrorList(), null)).OfType<BoundPath>().Where(path => path.Field.Operators.Count > 0);
    }
}
