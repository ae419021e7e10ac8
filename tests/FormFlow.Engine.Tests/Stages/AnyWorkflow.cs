using System.Globalization;
using FormFlow.Engine.Stages;

namespace FormFlow.Engine.Tests.Stages;

/// <summary>Leads records through random workflows and holds the machine to what is true of all.</summary>
[TestFixture]
public sealed class AnyWorkflow
{
    private static readonly DateTime Beginning = new(2026, 3, 1, 8, 0, 0, DateTimeKind.Utc);

    [Test]
    public void Keeps_its_promises_along_any_way([Range(1, 60)] int seed)
    {
        var random = new Random(seed);
        using var shop = new Workshop(Make(random));
        var now = Beginning;
        for (var record = 0; record < 8; record++)
        {
            var values = Values(shop, random);
            var context = At(shop, now);
            var asked = random.Next(3) == 0 ? $"s{random.Next(6)}" : null;
            var begun = StageMachine.Begin(shop.Orders, shop.Scope(values), context, asked);
            if (begun.IsRefused)
            {
                continue;
            }

            Assert.That(begun.Value.Transition.IsStart && (asked is null || begun.Value.To.Stage == asked));
            var state = begun.Value.To;
            for (var step = 0; step < 12; step++)
            {
                now = now.AddHours(random.Next(1, 80));
                state = Step(shop, random, values, state, At(shop, now));
            }
        }
    }

    private static StageState Step(Workshop shop, Random random, object?[] values, StageState state, StageContext context)
    {
        Assert.That(shop.Orders.Find(state), Is.Not.Null, "a stage of its pipeline");
        state.WriteTo(shop.Orders, values);
        var scope = shop.Scope(values);
        var options = StageMachine.Options(shop.Orders, scope, state, context);
        foreach (var option in options)
        {
            Agree(shop, random, values, state, option, context);
        }

        foreach (var target in Enumerable.Range(0, 6).Select(i => $"s{i}").Where(target => target != state.Stage))
        {
            var asked = StageMachine.Asked(shop.Orders, scope, scope, state, target, context);
            var way = options.FirstOrDefault(option => option.Transition.To.Key == target && option.NeedsNothing(values) && !StageMachine.Take(shop.Orders, scope, scope, state, option.Transition.Key, context).IsRefused);
            Assert.That(asked.IsRefused, Is.EqualTo(way is null), target);
            Assert.That(way is null || asked.Value!.Transition == way.Transition);
        }

        Timers(shop, values, state, context);
        if (random.Next(3) == 0)
        {
            Array.Copy(Values(shop, random), values, values.Length);
        }

        if (shop.Orders.Find(state)!.Document.Checklist is [var item] && random.Next(2) == 0)
        {
            state = StageMachine.Tick(shop.Orders, state, item.Key, random.Next(3) > 0).Value;
        }

        return StageMachine.Automatic(shop.Orders, scope, state, context)?.To
            ?? (options.Count == 0 ? state : StageMachine.Take(shop.Orders, scope, shop.Scope(values), state, options[random.Next(options.Count)].Transition.Key, context, "because") is { IsRefused: false } move ? move.Value.To : state);
    }

    // Blocked is blocked whatever is given; allowed with nothing to give is taken.
    private static void Agree(Workshop shop, Random random, object?[] values, StageState state, StageOption option, StageContext context)
    {
        var scope = shop.Scope(values);
        var comment = option.Transition.Comment == CommentRule.Required ? "because" : null;
        var given = (object?[])values.Clone();
        var other = Values(shop, random);
        foreach (var ask in option.Asks)
        {
            given[ask.Field.Slot] = other[ask.Field.Slot];
        }

        var taken = StageMachine.Take(shop.Orders, scope, shop.Scope(given), state, option.Transition.Key, context, comment);
        Assert.That(option.IsAllowed || taken.IsRefused, option.Transition.Key);
        if (option.Asks.IsEmpty)
        {
            Assert.That(taken.IsRefused, Is.EqualTo(!option.IsAllowed), option.Transition.Key);
        }

        if (!taken.IsRefused)
        {
            Assert.That(taken.Value.To, Is.EqualTo(taken.Value.To with { Stage = option.Transition.To.Key, Pipeline = state.Pipeline, EnteredAt = context.Now }));
            Assert.That(taken.Value.Worked, Is.InRange(TimeSpan.Zero, taken.Value.Stayed!.Value));
        }
    }

    private static void Timers(Workshop shop, object?[] values, StageState state, StageContext context)
    {
        var scope = shop.Scope(values);
        var timers = StageTimers.Due(shop.Orders, scope, state, state.EnteredAt, context);
        Assert.That(timers.Select(timer => timer.Key), Is.Unique);
        Assert.That(StageTimers.Due(shop.Orders, scope, state, state.EnteredAt, context), Is.EqualTo(timers));
        foreach (var timer in timers)
        {
            var fired = StageTimers.Fire(shop.Orders, scope, state, timer, state.EnteredAt, context);
            Assert.That(fired is null || timer.Due <= context.Now, "early");
            Assert.That(timer.Due >= state.EnteredAt, "before the stay");
            if (timer.EnteredAt is not null)
            {
                var moved = state with { EnteredAt = state.EnteredAt.AddMinutes(7) };
                Assert.That(StageTimers.Fire(shop.Orders, scope, moved, timer, state.EnteredAt, context), Is.Null, "the state moved on");
            }
        }
    }

    private static StageContext At(Workshop shop, DateTime now) => shop.At(now.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));

    private static object?[] Values(Workshop shop, Random random)
    {
        string Maybe(string field, string value) => random.Next(3) == 0 ? string.Empty : $"\"{field}\": {value},";
        return shop.Values($$"""
            { {{Maybe("price", random.Next(0, 8).ToString(CultureInfo.InvariantCulture))}} {{Maybe("offer", random.Next(0, 8).ToString(CultureInfo.InvariantCulture))}} {{Maybe("contact", "\"yes\"")}} {{Maybe("owner", $"\"{(random.Next(2) == 0 ? Workshop.Ann : Workshop.Bob)}\"")}}
              "urgent": {{(random.Next(2) == 0 ? "true" : "false")}} }
            """);
    }

    private static string Make(Random random)
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

        string Pipeline(int number, bool isLast)
        {
            var count = random.Next(2, 7);
            var stages = Enumerable.Range(0, count).Select(i =>
                $$"""{ "key": "s{{i}}", "label": "x"{{Some("enter", Gate)}}{{Some("leave", Gate)}}{{Some("checklist", () => $$"""[ { "key": "i{{i}}", "label": "x", "must": true } ]""")}}{{Some("stay", () => $$"""{ "limit": {{Duration()}}, "warnBefore": {{Duration()}}, "onLate": [ { "actions": [] }, { "after": {{Duration()}}, "actions": [] } ] }""")}} }""");
            var transitions = Enumerable.Range(0, random.Next(count, count * 3)).Select(i =>
            {
                var (from, to) = (random.Next(count), random.Next(count));
                var kind = from > to ? "back" : "forward";
                return from == to ? $$"""{ "key": "t{{i}}", "label": "x", "to": "s{{to}}"{{Some("when", Criterion)}} }""" : $$"""
                    { "key": "t{{i}}", "label": "x", "from": [ "s{{from}}" ], "to": "s{{to}}", "kind": "{{kind}}"{{Some("when", Criterion)}}{{Some("who", () => """{ "anyOf": [ { "field": "owner" } ] }""")}}
                      {{Some("ask", () => """[ { "field": "offer", "required": true }, { "field": "contact" } ]""")}}{{Some("checks", () => $$"""[ { "check": {{Criterion()}}, "message": "x" } ]""")}}
                      {{Some("automatic", () => random.Next(2) == 0 ? $$"""{ "onChange": {{Criterion()}} }""" : $$"""{ "after": {{Duration()}} }""", 4)}} }
                    """;
            });
            return $$"""{ "key": "p{{number}}", "label": "x"{{(isLast ? string.Empty : $", \"when\": {Criterion()}")}}, "stages": [ {{string.Join(",", stages)}} ], "transitions": [ {{string.Join(",", transitions)}} ] }""";
        }

        var pipelines = random.Next(1, 4);
        return $$"""
            { "label": "Any", "form": "shop.order", "field": "stage"{{Some("entry", () => $$"""[ { "key": "e", "label": "x", "check": {{Criterion()}} } ]""")}},
              "pipelines": [ {{string.Join(",", Enumerable.Range(0, pipelines).Select(i => Pipeline(i, i == pipelines - 1)))}} ],
              "timers": [ { "type": "noActivity", "key": "n", "label": "x", "after": {{Duration()}}{{Some("when", Criterion)}}, "actions": [] } ] }
            """;
    }
}
