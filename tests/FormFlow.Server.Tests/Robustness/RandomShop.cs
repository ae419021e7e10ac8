using System.Globalization;
using System.Text.Json.Nodes;

namespace FormFlow.Server.Tests.Robustness;

#pragma warning disable CA5394 // Chance, not secrecy.

/// <summary>An app with a field of nearly every type, and sound bodies for its operations.</summary>
internal sealed class RandomShop(Random random)
{
    public const string App = """{ "key": "shop", "label": "Shop", "version": "1.0.0" }""";

    public const string Client = """{ "label": "Client", "fields": [ { "key": "name", "type": "text", "unique": true }, { "key": "rank", "type": "number", "decimals": 4 }, { "key": "boss", "type": "member" } ] }""";

    public const string Order =
        """
        { "label": { "en": "Order", "zh-CN": "订单" }, "titleField": "name", "fields": [
          { "key": "number", "type": "autoNumber", "parts": [ { "type": "text", "text": "O-" }, { "type": "counter", "digits": 4 } ] },
          { "key": "name", "type": "text", "required": true }, { "key": "code", "type": "text", "unique": true }, { "key": "note", "type": "longText" }, { "key": "page", "type": "richText" },
          { "key": "count", "type": "number" }, { "key": "ratio", "type": "number", "decimals": 6 }, { "key": "paid", "type": "currency" }, { "key": "share", "type": "percent" }, { "key": "mark", "type": "rating" },
          { "key": "due", "type": "date" }, { "key": "met", "type": "dateTime" }, { "key": "at", "type": "time" }, { "key": "took", "type": "duration" }, { "key": "open", "type": "switch" },
          { "key": "status", "type": "select", "options": [ { "value": "open" }, { "value": "done" } ], "default": "open" },
          { "key": "kinds", "type": "multiSelect", "options": [ { "value": "a" }, { "value": "b" }, { "value": "c" } ] },
          { "key": "area", "type": "cascade", "options": [ { "value": "east", "children": [ { "value": "sh" } ] } ] }, { "key": "marks", "type": "tags" },
          { "key": "phone", "type": "phone" }, { "key": "mail", "type": "email" }, { "key": "site", "type": "url" }, { "key": "home", "type": "address" }, { "key": "spot", "type": "location" },
          { "key": "owner", "type": "member" }, { "key": "team", "type": "department", "multiple": true }, { "key": "files", "type": "attachment" },
          { "key": "client", "type": "lookup", "form": "shop.client" }, { "key": "others", "type": "lookup", "form": "shop.order", "multiple": true }, { "key": "rank", "type": "linkedValue", "via": "client", "field": "rank" },
          { "key": "items", "type": "subform", "fields": [
            { "key": "what", "type": "text", "required": true }, { "key": "price", "type": "currency" }, { "key": "qty", "type": "number" }, { "key": "amount", "type": "formula", "formula": "price * qty", "result": "currency" } ] },
          { "key": "total", "type": "formula", "formula": "SUM(items.amount)", "result": "currency" } ],
          "validations": [ { "check": "total <= 100000", "message": "Too dear.", "field": "items" } ] }
        """;

    private const string View = """{ "form": "shop.order", "label": "All", "type": "table", "filter": { "field": "status", "op": "eq", "value": "open" }, "sort": [ { "field": "due", "descending": true } ], "columns": [ { "field": "name" } ] }""";

    private static readonly string[] Words = ["a", "Ann", "订单", "x y", "😀", "o'hara", "%", "1", "\"q\"", "a\\b", "line\nline"];

    /// <summary>A sound body of an operation; null when the description's example is one.</summary>
    public JsonNode? Body(ApiOperation operation, RandomRequests requests) => operation.Id switch
    {
        "createRecord" or "updateRecord" => new JsonObject { ["values"] = Values(requests) },
        "batchRecords" => new JsonObject { ["atomic"] = random.Next(2) == 0, ["operations"] = Several(random.Next(6), () => Operation(requests)) },
        "queryRecords" => Query(),
        "aggregateRecords" => Aggregate(),
        "saveApp" => JsonNode.Parse(App),
        "saveForm" => JsonNode.Parse(random.Next(2) == 0 ? Client : Order),
        "saveView" => JsonNode.Parse(View),
        _ when operation.Id.StartsWith("save", StringComparison.Ordinal) => new JsonObject { ["label"] = "x", ["steps"] = new JsonArray(1, 2) },
        _ => operation.Example is null ? new JsonObject { ["name"] = "x" } : null,
    };

    public JsonObject Condition(int depth) => (depth < 3 ? random.Next(6) : 5) switch
    {
        0 => new JsonObject { ["all"] = Several(random.Next(4), () => Condition(depth + 1)) },
        1 => new JsonObject { ["any"] = Several(random.Next(4), () => Condition(depth + 1)) },
        2 => new JsonObject { ["not"] = Condition(depth + 1) },
        _ => Comparison(),
    };

    private JsonObject Comparison()
    {
        var (field, op, value) = random.Next(16) switch
        {
            0 => ("name", Pick("eq", "ne", "contains", "startsWith", "endsWith", "lt", "gte"), Text()),
            1 => ("count", Pick("eq", "gt", "lte"), Number()),
            2 => ("paid", "between", new JsonArray(Number(), Number())),
            3 => ("due", Pick("eq", "gt"), JsonValue.Create("2026-05-06")),
            4 => ("due", Pick("inLast", "inNext"), new JsonObject { ["amount"] = random.Next(1, 40), ["unit"] = Pick("day", "month", "year") }),
            5 => ("met", "lt", new JsonObject { ["var"] = "now" }),
            6 => ("status", Pick("in", "notIn"), Several(random.Next(30), () => Pick("open", "done"))),
            7 => ("owner", "eq", new JsonObject { ["var"] = "me" }),
            8 => ("kinds", Pick("contains", "notContains"), JsonValue.Create("a")),
            9 => ("count", Pick("lt", "eq"), new JsonObject { ["field"] = "ratio" }),
            10 => ("client.rank", "gte", Number()),
            11 => ("items", Pick("empty", "notEmpty"), null),
            12 => ("rank", "lt", new JsonObject { ["field"] = "paid" }),
            13 => ("createdAt", "gt", new JsonObject { ["var"] = "today" }),
            14 => ("marks", "contains", Text()),
            _ => (Pick("page", "note", "site"), Pick("contains", "empty"), Text()),
        };
        var comparison = new JsonObject { ["field"] = field, ["op"] = op };
        if (value is not null && op is not ("empty" or "notEmpty"))
        {
            comparison["value"] = value;
        }

        return comparison;
    }

    private JsonObject Values(RandomRequests requests)
    {
        var all = new JsonObject
        {
            ["name"] = Text(),
            ["code"] = random.Next(3) == 0 ? Text() : null,
            ["note"] = Text(),
            ["page"] = "<p>x <b>y</b></p>",
            ["count"] = random.Next(-5, 1000),
            ["ratio"] = random.NextDouble().ToString("0.000000", CultureInfo.InvariantCulture),
            ["paid"] = Number(),
            ["share"] = 0.25,
            ["mark"] = random.Next(1, 6),
            ["due"] = $"20{random.Next(10, 99)}-05-06",
            ["met"] = "2026-05-06T07:08:09+08:00",
            ["at"] = "13:30",
            ["took"] = random.Next(1000),
            ["open"] = random.Next(2) == 0,
            ["status"] = Pick("open", "done"),
            ["kinds"] = new JsonArray(Pick("a", "b")),
            ["area"] = new JsonArray("east", "sh"),
            ["marks"] = Several(random.Next(3), Text),
            ["phone"] = "+8613800138000",
            ["mail"] = "a@example.com",
            ["site"] = "https://example.com/a?b",
            ["home"] = new JsonObject { ["city"] = "上海", ["detail"] = "x" },
            ["spot"] = new JsonObject { ["latitude"] = 31.2, ["longitude"] = 121.5 },
            ["client"] = random.Next(4) == 0 ? requests.Pick(requests.Ids) : null,
            ["others"] = random.Next(6) == 0 ? new JsonArray(requests.Pick(requests.Ids)) : null,
            ["items"] = Several(random.Next(4), () => new JsonObject { ["what"] = Text(), ["price"] = Number(), ["qty"] = random.Next(9) }),
        };
        foreach (var name in all.Select(member => member.Key).Where(name => name != "name" && random.Next(2) == 0).ToList())
        {
            all.Remove(name);
        }

        return all;
    }

    private JsonObject Operation(RandomRequests requests) => Pick("create", "update", "upsert", "delete") switch
    {
        "create" => new JsonObject { ["op"] = "create", ["values"] = Values(requests) },
        "update" => new JsonObject { ["op"] = "update", ["id"] = requests.Pick(requests.Ids), ["values"] = Values(requests) },
        "upsert" => new JsonObject { ["op"] = "upsert", ["key"] = "code", ["values"] = new JsonObject { ["code"] = Text(), ["name"] = Text() } },
        _ => new JsonObject { ["op"] = "delete", ["id"] = requests.Pick(requests.Ids) },
    };

    private JsonObject Query() => new()
    {
        ["filter"] = Condition(0),
        ["sort"] = Several(random.Next(3), () => new JsonObject { ["field"] = Pick("name", "total", "client.name", "due", "createdAt"), ["descending"] = random.Next(2) == 0 }),
        ["fields"] = random.Next(3) == 0 ? new JsonArray("name", "total") : null,
        ["q"] = random.Next(3) == 0 ? Text() : null,
        ["limit"] = random.Next(1, 100),
        ["count"] = random.Next(2) == 0,
    };

    private JsonObject Aggregate() => new()
    {
        ["groupBy"] = Several(random.Next(3), () => random.Next(2) == 0 ? JsonValue.Create(Pick("status", "client", "owner", "marks", "rank"))! : new JsonObject { ["field"] = Pick("due", "met", "createdAt"), ["by"] = Pick("day", "week", "month", "quarter", "year") }),
        ["measures"] = new JsonArray(new JsonObject { ["fn"] = "count" }, new JsonObject { ["fn"] = Pick("sum", "avg", "min", "max", "countDistinct"), ["field"] = Pick("total", "paid", "ratio", "client.rank"), ["as"] = "m" }),
        ["filter"] = random.Next(2) == 0 ? Condition(0) : null,
        ["sort"] = random.Next(3) == 0 ? new JsonArray(new JsonObject { ["field"] = "m" }) : null,
        ["limit"] = random.Next(1, 50),
    };

    private JsonNode Text() => JsonValue.Create(Pick(Words))!;

    private JsonValue Number() => JsonValue.Create(random.Next(-100, 100_000) / 100m);

    private string Pick(params string[] from) => from[random.Next(from.Length)];

    private static JsonArray Several(int count, Func<JsonNode> make) => [.. Enumerable.Range(0, count).Select(_ => make())];
}
