namespace FormFlow.Runtime.Tests.Computing;

/// <summary>
/// Three forms that point at each other, with formulas, columns of formulas, questions to other records and rollups of every kind, made by chance: each
/// computed field reads only typed fields and those made before it, so there are no loops. Beside its document every field has its meaning as plain code.
/// </summary>
internal sealed class RandomForms
{
    public static readonly string[] Forms = ["w.a", "w.b", "w.c"];

    private readonly Random random;
    private readonly List<Computed> computed = [];
    private readonly Dictionary<(string Form, string Key), string> targets = [];

    public RandomForms(Random random)
    {
        this.random = random;
        for (var i = 0; i < Forms.Length; i++)
        {
            targets[(Forms[i], "up")] = Forms[(i + 1) % Forms.Length];
            targets[(Forms[i], "many")] = Forms[random.Next(Forms.Length)];
            targets[(Forms[i], "rows.item")] = Forms[random.Next(Forms.Length)];
        }

        for (var i = random.Next(5, 11); i > 0; i--)
        {
            Grow();
        }
    }

    /// <summary>The computed fields in the order in which each finds its inputs ready: form, sub-form column or not, key.</summary>
    public IEnumerable<(string Form, bool InRow, string Key)> Fields => computed.Select(made => (made.Form, made.InRow, made.Key));

    /// <summary>What a lookup points at.</summary>
    public string Target(string form, string lookup) => targets[(form, lookup)];

    /// <summary>Adds a computed field.</summary>
    public void Grow() => computed.Add(Make(Forms[random.Next(Forms.Length)], $"c{computed.Count}", random.Next(8), computed.Count));

    /// <summary>Gives a computed field another formula, function or condition.</summary>
    public void Change()
    {
        var at = random.Next(computed.Count);
        computed[at] = Make(computed[at].Form, computed[at].Key, computed[at].Sort, at);
    }

    /// <summary>The document of a form.</summary>
    public string Document(string form)
    {
        var own = computed.Where(field => field.Form == form).ToArray();
        return $$"""
            { "label": "{{form}}", "titleField": "t", "fields": [
              { "key": "t", "type": "text" }, { "key": "n", "type": "number", "decimals": 2 }, { "key": "on", "type": "switch" }, { "key": "d", "type": "date" },
              { "key": "up", "type": "lookup", "form": "{{Target(form, "up")}}" }, { "key": "many", "type": "lookup", "multiple": true, "form": "{{Target(form, "many")}}" },
              { "key": "rows", "type": "subform", "fields": [ { "key": "n", "type": "number", "decimals": 2 }, { "key": "on", "type": "switch" },
                { "key": "item", "type": "lookup", "form": "{{Target(form, "rows.item")}}" } {{string.Concat(own.Where(field => field.InRow).Select(field => ", " + field.Json))}} ] }
              {{string.Concat(own.Where(field => !field.InRow).Select(field => ", " + field.Json))}} ],
              "validations": [ { "check": "n != 13", "message": "Not 13." } ] }
            """;
    }

    /// <summary>Computes everything anew from what people typed.</summary>
    public void Compute(IReadOnlyDictionary<string, Dictionary<long, ModelRecord>> world)
    {
        foreach (var field in computed)
        {
            foreach (var record in world[field.Form].Values)
            {
                foreach (var place in field.InRow ? record.Rows : [record])
                {
                    place[field.Key] = field.Value(world, place);
                }
            }
        }
    }

    private delegate object? Meaning(IReadOnlyDictionary<string, Dictionary<long, ModelRecord>> world, ModelRecord record);

    private sealed record Computed(string Form, string Key, int Sort, bool InRow, string Json, Meaning Value);

    private Computed Make(string form, string key, int sort, int limit) => sort switch
    {
        0 => Formula(form, key, sort, limit, inRow: false),
        1 => Formula(form, key, sort, limit, inRow: true),
        6 => Question(form, key, sort, limit, inRow: false),
        7 => Question(form, key, sort, limit, inRow: true),
        _ => Rollup(form, key, sort, limit),
    };

    private Computed Formula(string form, string key, int sort, int limit, bool inRow)
    {
        var terms = new List<(string Text, Meaning Value)>();
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var factor = random.Next(1, 4);
            var (text, value) = Term(form, limit, inRow);
            terms.Add(($"{text} * {factor}", (world, record) => (decimal)value(world, record)! * factor));
        }

        var more = random.Next(-5, 6);
        var formula = $"{string.Join(" + ", terms.Select(term => term.Text))} + {more}";
        return new Computed(form, key, sort, inRow, $$"""{ "key": "{{key}}", "type": "formula", "formula": "{{formula}}" }""", (world, record) => Fit(terms.Sum(term => (decimal)term.Value(world, record)!) + more, 6));
    }

    private (string Text, Meaning Value) Term(string form, int limit, bool inRow)
    {
        var up = Target(form, "up");
        switch (random.Next(4))
        {
            case 0 when !inRow:
                var column = Numbers(form, limit, inRow: true);
                return ($"SUM(rows.{column})", (_, record) => record.Rows.Sum(row => row.Number(column)));
            case 0:
                var item = Numbers(Target(form, "rows.item"), limit, inRow: false);
                return ($"COALESCE(item.{item}, 0)", (world, row) => Find(world, Target(form, "rows.item"), row["item"])?.Number(item) ?? 0);
            case 1:
                var above = Numbers(up, limit, inRow: false);
                return ($"COALESCE({(inRow ? "parent." : "")}up.{above}, 0)", (world, record) => Find(world, up, (record.Parent ?? record)["up"])?.Number(above) ?? 0);
            case 2 when !inRow:
                var (next, top) = (Target(up, "up"), Numbers(Target(up, "up"), limit, inRow: false));
                return ($"COALESCE(up.up.{top}, 0)", (world, record) => Find(world, next, Find(world, up, record["up"])?["up"])?.Number(top) ?? 0);
            case 2:
                var own = Numbers(form, limit, inRow: false);
                return ($"COALESCE(parent.{own}, 0)", (_, row) => row.Parent!.Number(own));
            default:
                var plain = Numbers(form, limit, inRow);
                return ($"COALESCE({plain}, 0)", (_, record) => record.Number(plain));
        }
    }

    // What it asks is found by one or two values, of which one at least is a field of the record that asks.
    private Computed Question(string form, string key, int sort, int limit, bool inRow)
    {
        var source = Forms[random.Next(Forms.Length)];
        var first = Match(source, form, limit, inRow, isPlain: true);
        var matches = random.Next(2) == 0 ? [first] : new[] { first, Match(source, form, limit, inRow, isPlain: false) };
        var field = Numbers(source, limit, inRow: false);
        var of = string.Concat(matches.Select(match => $", '{match.Field}', {match.Text}"));
        var (text, answer) = random.Next(6) switch
        {
            0 => ($"LOOKUP('{source}', '{field}'{of})", found => found.MaxBy(each => each.Id)?[field]),
            1 => ($"LOOKUPCOUNT('{source}'{of})", found => (decimal)found.Count),
            2 => ($"LOOKUPSUM('{source}', '{field}'{of})", found => Fit(found.Sum(each => each.Number(field)), 6)),
            3 => ($"LOOKUPAVERAGE('{source}', '{field}'{of})", found => Numbered(found, field) is { Length: > 0 } values ? Fit(decimal.Round(values.Sum() / values.Length, 6, MidpointRounding.AwayFromZero), 6) : null),
            4 => ($"LOOKUPMIN('{source}', '{field}'{of})", found => Numbered(found, field) is { Length: > 0 } values ? values.Min() : null),
            _ => ($"LOOKUPMAX('{source}', '{field}'{of})", (Func<List<ModelRecord>, object?>)(found => Numbered(found, field) is { Length: > 0 } values ? values.Max() : null)),
        };
        return new Computed(form, key, sort, inRow, $$"""{ "key": "{{key}}", "type": "formula", "formula": "{{text}}" }""", (world, record) =>
        {
            object?[] sought = [.. matches.Select(match => match.Value(record))];
            return answer([.. sought.Contains(null) ? [] : world[source].Values.Where(each => matches.Zip(sought).All(pair => pair.Second!.Equals(pair.First.Field == "id" ? each.Id : each[pair.First.Field])))]);
        });
    }

    private (string Field, string Text, Func<ModelRecord, object?> Value) Match(string source, string form, int limit, bool inRow, bool isPlain)
    {
        var own = inRow ? "parent." : "";
        var least = random.Next(0, 12);
        switch (random.Next(isPlain ? 6 : 9))
        {
            case 0:
                return ("on", "on", record => record["on"]);
            case 1:
                var (field, number) = (Numbers(source, limit, inRow: false), Numbers(form, limit, inRow));
                return (field, number, record => record[number]);
            case 2 when inRow && Target(form, "rows.item") == source:
                return ("id", "item", record => record["item"]);
            case 2 or 3 when Target(form, "up") == source:
                return ("id", $"{own}up", record => (record.Parent ?? record)["up"]);
            case 4 when Target(form, "up") == Target(source, "up"):
                return ("up", $"{own}up", record => (record.Parent ?? record)["up"]);
            case 6:
                return ("on", "true", _ => true);
            case 7:
                return ("t", "'b'", _ => "b");
            case 8:
                return ("n", $"n + {least}", record => record.Number("n") + least);
            default:
                return ("t", $"{own}t", record => (record.Parent ?? record)["t"]);
        }
    }

    private Computed Rollup(string form, string key, int sort, int limit)
    {
        // Records that point here, by a lookup, by one of several, or by one in their rows; those this one points at; its own rows.
        var incoming = (from source in Forms from via in new[] { "up", "many", "rows.item" } where Target(source, via) == form select (Source: source, Via: via)).ToArray();
        if (sort is 2 or 3 && incoming.Length > 0)
        {
            var (source, via) = incoming[random.Next(incoming.Length)];
            var inRow = via == "rows.item";
            var (measure, value) = Measure(source, limit, inRow);
            return new Computed(form, key, sort, false, $$"""{ "key": "{{key}}", "type": "rollup", "form": "{{source}}", "via": "{{via}}", {{measure}} }""", (world, record) => value(
                world,
                world[source].Values.SelectMany(each => inRow ? each.Rows : [each]).Where(each => via switch
                {
                    "many" => (each["many"] as long[] ?? []).Contains(record.Id),
                    _ => each[inRow ? "item" : "up"] is long id && id == record.Id,
                })));
        }

        if (sort == 4)
        {
            var target = Target(form, "many");
            var (measure, value) = Measure(target, limit, inRow: false);
            return new Computed(form, key, sort, false, $$"""{ "key": "{{key}}", "type": "rollup", "via": "many", {{measure}} }""", (world, record) =>
                value(world, (record["many"] as long[] ?? []).Select(id => Find(world, target, id)).OfType<ModelRecord>()));
        }

        var (own, of) = Measure(form, limit, inRow: true);
        return new Computed(form, key, sort, false, $$"""{ "key": "{{key}}", "type": "rollup", "via": "rows", {{own}} }""", (world, record) => of(world, record.Rows));
    }

    private delegate object? Tally(IReadOnlyDictionary<string, Dictionary<long, ModelRecord>> world, IEnumerable<ModelRecord> records);

    private (string Json, Tally Value) Measure(string source, int limit, bool inRow)
    {
        var field = Numbers(source, limit, inRow);
        var (filter, holds) = Filter(source, limit, inRow);
        var (fn, more, of) = random.Next(7) switch
        {
            0 => ("count", string.Empty, values => (decimal)values.Count),
            1 => ("sum", $", \"field\": \"{field}\"", values => Fit(values.Sum(each => each.Number(field)), 2)),
            2 => ("avg", $", \"field\": \"{field}\", \"decimals\": 2", values => Numbered(values, field) is { Length: > 0 } found ? Fit(decimal.Round(found.Sum() / found.Length, 2, MidpointRounding.AwayFromZero), 2) : null),
            3 => ("min", $", \"field\": \"{field}\"", values => Numbered(values, field) is { Length: > 0 } found ? found.Min() : null),
            4 => ("max", $", \"field\": \"{field}\"", values => Numbered(values, field) is { Length: > 0 } found ? found.Max() : null),
            5 => ("countDistinct", $", \"field\": \"{field}\"", values => (decimal)Numbered(values, field).Distinct().Count()),
            _ => ("count", ", \"field\": \"on\"", (Func<List<ModelRecord>, object?>)(values => (decimal)values.Count(each => each["on"] is not null))),
        };
        return ($"\"fn\": \"{fn}\"{more}{filter}", (world, records) => of([.. records.Where(each => holds(world, each))]));
    }

    private static decimal[] Numbered(List<ModelRecord> values, string field) => [.. values.Select(each => each[field]).OfType<decimal>()];

    private (string Json, Func<IReadOnlyDictionary<string, Dictionary<long, ModelRecord>>, ModelRecord, bool> Holds) Filter(string source, int limit, bool inRow)
    {
        var least = random.Next(0, 12);
        var up = Target(source, "up");
        switch (random.Next(5))
        {
            case 0:
                return (""", "filter": { "field": "on", "op": "eq", "value": true }""", (_, record) => record["on"] is true);
            case 1:
                var field = Numbers(source, limit, inRow);
                return ($$""", "filter": { "field": "{{field}}", "op": "gte", "value": {{least}} }""", (_, record) => record[field] is decimal number && number >= least);
            case 2:
                var above = Numbers(up, limit, inRow: false);
                return ($$""", "filter": { "not": { "field": "{{(inRow ? "parent." : "")}}up.{{above}}", "op": "lt", "value": {{least}} } }""", (world, record) =>
                    !(Find(world, up, (record.Parent ?? record)["up"])?[above] is decimal number && number < least));
            default:
                return (string.Empty, (_, _) => true);
        }
    }

    // A number that is typed, or computed by a field made before.
    private string Numbers(string form, int limit, bool inRow)
    {
        string[] known = ["n", .. computed.Take(limit).Where(field => field.Form == form && field.InRow == inRow).Select(field => field.Key)];
        return known[random.Next(known.Length)];
    }

    private static ModelRecord? Find(IReadOnlyDictionary<string, Dictionary<long, ModelRecord>> world, string form, object? id) => id is long one ? world[form].GetValueOrDefault(one) : null;

    private static decimal? Fit(decimal number, int decimals) => Math.Abs(number) < (decimal)Math.Pow(10, 18 - decimals) ? number : null;
}
