using System.Globalization;
using FormFlow.Engine.Records;

namespace FormFlow.Testing;

/// <summary>
/// Random workflows of the field <c>stage</c> of <c>shop.order</c>, and random orders for them: price, offer, contact, owner and urgent. What they
/// do counts in <c>count</c>, and what happens on <c>shop.visit</c> moves them.
/// </summary>
internal static class RandomWorkflow
{
    /// <summary>Values of an order whose owner is one of some members.</summary>
    public static string Values(Random random, params string[] owners)
    {
        string Maybe(string field, string value) => random.Next(3) == 0 ? string.Empty : $"\"{field}\": {value},";
        string Number() => random.Next(0, 8).ToString(CultureInfo.InvariantCulture);
        return $$"""
            { {{Maybe("price", Number())}} {{Maybe("offer", Number())}} {{Maybe("contact", "\"yes\"")}} {{Maybe("owner", $"\"{owners[random.Next(owners.Length)]}\"")}}
              "urgent": {{(random.Next(2) == 0 ? "true" : "false")}} }
            """;
    }

    /// <summary>A workflow with stages <c>s0</c>, <c>s1</c> …, transitions <c>t0</c> … and checklist items <c>i0</c> ….</summary>
    public static string Make(Random random)
    {
        string Criterion() => random.Next(3) switch
        {
            0 => $$"""{ "field": "price", "op": "gte", "value": {{random.Next(8)}} }""",
            1 => $"\"offer > {random.Next(8)}\"",
            _ => """{ "field": "urgent", "op": "eq", "value": true }""",
        };
        string Gate() => random.Next(2) == 0 ? """{ "required": [ "contact" ] }""" : $$"""{ "checks": [ { "check": {{Criterion()}}, "message": "x" } ] }""";
        string Some(string member, Func<string> value, int odds = 3) => random.Next(odds) == 0 ? $", \"{member}\": {value()}" : string.Empty;
        string Duration() => $$"""{ "amount": {{random.Next(1, 9)}}, "unit": "{{new[] { "hours", "days", "workingHours", "workingDays" }[random.Next(4)]}}" }""";

        string Action() => random.Next(6) switch
        {
            0 => $$"""{ "type": "setFields", "values": { "price": {{random.Next(8)}}, "count": { "formula": "(count ?? 0) + 1" } } }""",
            1 => $$"""{ "type": "setFields", "values": { "urgent": {{(random.Next(2) == 0 ? "true" : "false")}} }{{Some("when", Criterion)}} }""",
            2 => """{ "type": "setFields", "values": { "count": { "formula": "(count ?? 0) + 1" } } }""",
            3 => """{ "type": "createTask", "title": "Look", "assignee": [ { "field": "owner" } ], "due": { "amount": 1, "unit": "days" } }""",
            4 => $$"""{ "type": "notify", "to": [ { "member": "{{RecordId.Format(2)}}" } ], "title": "Look" }""",
            _ => $$"""{ "type": "comment", "text": "Look"{{Some("when", Criterion)}} }""",
        };
        string Actions() => $"[ {string.Join(", ", Enumerable.Range(0, random.Next(4)).Select(_ => Action()))} ]";
        string Automatic() => random.Next(3) switch
        {
            0 => $$"""{ "onChange": {{Criterion()}} }""",
            1 => $$"""{ "onRelated": { "form": "shop.visit", "via": "order"{{Some("when", () => """{ "field": "good", "op": "eq", "value": true }""", 2)}} } }""",
            _ => $$"""{ "after": {{Duration()}} }""",
        };

        string Pipeline(int number, bool isLast)
        {
            var count = random.Next(2, 7);
            var stages = Enumerable.Range(0, count).Select(i =>
                $$"""{ "key": "s{{i}}", "label": "x"{{Some("enter", Gate, 5)}}{{Some("leave", Gate, 5)}}{{Some("checklist", () => $$"""[ { "key": "i{{i}}", "label": "x", "must": true } ]""")}}{{Some("stay", () => $$"""{ "limit": {{Duration()}}, "warnBefore": {{Duration()}}, "onWarn": {{Actions()}}, "onLate": [ { "actions": {{Actions()}} }, { "after": {{Duration()}}, "actions": {{Actions()}} } ] }""")}} }""");
            var transitions = Enumerable.Range(0, random.Next(count * 2, count * 5)).Select(i =>
            {
                var (from, to) = (random.Next(count), random.Next(count));
                var kind = from > to ? "back" : "forward";
                return i == 0 ? $$"""{ "key": "t0", "label": "x", "to": "s{{to}}"{{Some("actions", Actions)}} }""" : from == to ? $$"""{ "key": "t{{i}}", "label": "x", "to": "s{{to}}"{{Some("when", Criterion)}}{{Some("actions", Actions)}} }""" : $$"""
                    { "key": "t{{i}}", "label": "x", "from": [ "s{{from}}" ], "to": "s{{to}}", "kind": "{{kind}}"{{Some("when", Criterion)}}{{Some("who", () => """{ "anyOf": [ { "field": "owner" } ] }""")}}
                      {{Some("ask", () => """[ { "field": "offer", "required": true }, { "field": "contact" } ]""")}}{{Some("checks", () => $$"""[ { "check": {{Criterion()}}, "message": "x" } ]""")}}
                      {{Some("actions", Actions, 2)}}{{Some("automatic", Automatic)}} }
                    """;
            });
            return $$"""{ "key": "p{{number}}", "label": "x"{{(isLast ? string.Empty : $", \"when\": {Criterion()}")}}, "stages": [ {{string.Join(",", stages)}} ], "transitions": [ {{string.Join(",", transitions)}} ] }""";
        }

        var pipelines = random.Next(1, 4);
        return $$"""
            { "label": "Any", "form": "shop.order", "field": "stage"{{Some("entry", () => $$"""[ { "key": "e", "label": "x", "check": {{Criterion()}} } ]""")}},
              "pipelines": [ {{string.Join(",", Enumerable.Range(0, pipelines).Select(i => Pipeline(i, i == pipelines - 1)))}} ],
              "timers": [ { "type": "noActivity", "key": "n", "label": "x", "after": {{Duration()}}{{Some("when", Criterion)}}, "actions": {{Actions()}} } ] }
            """;
    }
}
