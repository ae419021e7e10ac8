using System.Globalization;
using System.Text;
using System.Text.Json;

namespace FormFlow.Benchmarks;

/// <summary>
/// What is measured with: a form of 15 fields, the last a score, two views whose indexes serve the list and the groups, and records made up
/// from a seed. The values are about 600 bytes of JSON.
/// </summary>
internal static class Workload
{
    public const string Workspace = "bench";
    public const string App = "bench";
    public const string FormKey = "bench.entry";

    public const string Form =
        """
        { "label": "Entry", "titleField": "name", "fields": [
          { "key": "name", "type": "text", "required": true, "maxLength": 200 },
          { "key": "organisation", "type": "text", "maxLength": 200 },
          { "key": "email", "type": "email" },
          { "key": "phone", "type": "phone" },
          { "key": "website", "type": "url" },
          { "key": "country", "type": "text", "maxLength": 80 },
          { "key": "source", "type": "select", "options": [ { "value": "web" }, { "value": "fair" }, { "value": "referral" }, { "value": "mail" }, { "value": "call" } ] },
          { "key": "stage", "type": "select", "default": "new", "options": [ { "value": "new" }, { "value": "contacted" }, { "value": "needs" }, { "value": "quoted" }, { "value": "signed" }, { "value": "invalid" } ] },
          { "key": "size", "type": "number", "decimals": 0, "min": 0 },
          { "key": "revenue", "type": "currency", "decimals": 2, "min": 0 },
          { "key": "visits", "type": "number", "decimals": 0, "min": 0, "max": 100000 },
          { "key": "interested", "type": "switch" },
          { "key": "due", "type": "date" },
          { "key": "notes", "type": "longText" },
          { "key": "score", "type": "formula", "result": "number", "decimals": 0, "formula":
            "IF(stage == \"invalid\", 0, MIN(100, MIN(20, COALESCE(visits, 0) * 2) + IFS(size >= 500, 20, size >= 100, 12, size >= 20, 6, true, 0) + IFS(revenue >= 10000000, 25, revenue >= 1000000, 15, true, 5) + SWITCH(source, \"referral\", 20, \"fair\", 10, 5) + IF(interested, 15, 0)))" } ],
          "validations": [ { "check": { "any": [ { "field": "stage", "op": "ne", "value": "signed" }, { "field": "revenue", "op": "notEmpty" } ] }, "message": "What was signed has a value.", "field": "revenue" } ] }
        """;

    /// <summary>The views, by the last part of their keys.</summary>
    public static readonly IReadOnlyDictionary<string, string> Views = new Dictionary<string, string>
    {
        ["best_of_stage"] = $$"""{ "type": "table", "label": "Best of a stage", "form": "{{FormKey}}", "filter": { "field": "stage", "op": "eq", "value": "quoted" }, "sort": [ { "field": "score", "descending": true } ], "columns": [ { "field": "name" }, { "field": "score" } ] }""",
        ["value_of_stage"] = $$"""{ "type": "table", "label": "Value of a stage", "form": "{{FormKey}}", "filter": { "field": "stage", "op": "eq", "value": "quoted" }, "sort": [ { "field": "revenue", "descending": true } ], "columns": [ { "field": "name" }, { "field": "revenue" } ] }""",
    };

    /// <summary>The fields in the form's order.</summary>
    public static readonly IReadOnlyList<WorkloadField> Fields =
    [
        new("name", WorkloadKind.Text), new("organisation", WorkloadKind.Text), new("email", WorkloadKind.Text), new("phone", WorkloadKind.Text),
        new("website", WorkloadKind.Text), new("country", WorkloadKind.Text), new("source", WorkloadKind.Text), new("stage", WorkloadKind.Text),
        new("size", WorkloadKind.Whole), new("revenue", WorkloadKind.Money), new("visits", WorkloadKind.Whole), new("interested", WorkloadKind.Flag),
        new("due", WorkloadKind.Day), new("notes", WorkloadKind.Text), new("score", WorkloadKind.Whole),
    ];

    public static readonly IReadOnlyList<string> Stages = ["new", "contacted", "needs", "quoted", "signed", "invalid"];

    private static readonly string[] Sources = ["web", "fair", "referral", "mail", "call"];
    private static readonly string[] Countries = ["China", "Germany", "India", "Brazil", "Kenya", "Canada", "Vietnam", "Norway"];
    private static readonly string[] Syllables = ["ka", "lo", "mi", "ren", "ta", "vi", "sun", "bel", "dor", "han", "wei", "ji"];

    private static readonly string[] Sentences =
    [
        "Wants to see the second half before the budget is closed.", "需要在月底前看到报价和实施计划。", "Asked for references from the same branch and a visit on site.",
        "The board decides; the person we know prepares the paper.", "已经试用两周，反馈良好，等待采购流程。", "Has a system from 2009 that nobody dares to switch off.",
    ];

    /// <summary>A record's column values, the score included.</summary>
    public static object?[] Columns(Random random)
    {
        var name = $"{Word(random)} {Word(random)}";
        var organisation = $"{Word(random)} {Word(random)} Works";
        var domain = organisation.Split(' ')[0].ToLowerInvariant() + random.Next(10_000).ToString(CultureInfo.InvariantCulture) + ".example";
        object?[] columns =
        [
            name, organisation, $"{name.Replace(' ', '.').ToLowerInvariant()}@{domain}", $"+4930{random.Next(1_000_000, 9_999_999)}", $"https://{domain}/about",
            Countries[random.Next(Countries.Length)], Sources[random.Next(Sources.Length)], Stages[random.Next(Stages.Count)],
            (long)random.Next(1, 2_000), random.NextInt64(1_000_00, 50_000_000_00), (long)random.Next(0, 40), (long)random.Next(2),
            (long)random.Next(20_000, 21_000), string.Join(' ', Enumerable.Range(0, 3).Select(_ => Sentences[random.Next(Sentences.Length)])), null,
        ];
        columns[14] = Score((string?)columns[7], (string?)columns[6], (long?)columns[8] ?? 0, (long?)columns[9] ?? 0, (long?)columns[10] ?? 0, (long?)columns[11] ?? 0);
        return columns;
    }

    /// <summary>The score as the form's formula gives it, written by hand.</summary>
    public static long Score(string? stage, string? source, long size, long hundredths, long visits, long interested) => stage == "invalid"
        ? 0
        : Math.Min(100, Math.Min(20, visits * 2)
            + (size >= 500 ? 20 : size >= 100 ? 12 : size >= 20 ? 6 : 0)
            + (hundredths >= 10_000_000_00 ? 25 : hundredths >= 1_000_000_00 ? 15 : 5)
            + (source switch { "referral" => 20, "fair" => 10, _ => 5 })
            + (interested != 0 ? 15 : 0));

    /// <summary>The body that makes a record.</summary>
    public static byte[] Body(object?[] columns)
    {
        var values = new Dictionary<string, object?>();
        for (var i = 0; i < Fields.Count - 1; i++)
        {
            values[Fields[i].Key] = Fields[i].Kind switch
            {
                WorkloadKind.Money => (long)columns[i]! / 100m,
                WorkloadKind.Flag => (long)columns[i]! != 0,
                WorkloadKind.Day => Day((long)columns[i]!),
                _ => columns[i],
            };
        }

        return JsonSerializer.SerializeToUtf8Bytes(new { values }, Relaxed);
    }

    /// <summary>A line of csv with the fields a person fills in.</summary>
    public static void AppendCsv(StringBuilder line, object?[] columns)
    {
        for (var i = 0; i < Fields.Count - 1; i++)
        {
            line.Append(i == 0 ? string.Empty : ",");
            _ = Fields[i].Kind switch
            {
                WorkloadKind.Money => line.Append(CultureInfo.InvariantCulture, $"{(long)columns[i]! / 100m}"),
                WorkloadKind.Flag => line.Append((long)columns[i]! != 0 ? "true" : "false"),
                WorkloadKind.Day => line.Append(Day((long)columns[i]!)),
                WorkloadKind.Text => line.Append('"').Append((string)columns[i]!).Append('"'),
                _ => line.Append(CultureInfo.InvariantCulture, $"{columns[i]}"),
            };
        }

        line.Append('\n');
    }

    /// <summary>The text of a day kept as a number.</summary>
    public static string Day(long days) => new DateOnly(1970, 1, 1).AddDays((int)days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Word(Random random)
    {
        var word = string.Concat(Enumerable.Range(0, random.Next(2, 4)).Select(_ => Syllables[random.Next(Syllables.Length)]));
        return char.ToUpperInvariant(word[0]) + word[1..];
    }
}
