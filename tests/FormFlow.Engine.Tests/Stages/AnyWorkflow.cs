using System.Globalization;
using FormFlow.Engine.Stages;
using FormFlow.Testing;

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
        using var shop = new Workshop(RandomWorkflow.Make(random));
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

    private static object?[] Values(Workshop shop, Random random) => shop.Values(RandomWorkflow.Values(random, Workshop.Ann, Workshop.Bob));
}
