using FormFlow.Engine.Stages;

namespace FormFlow.Engine.Tests.Stages;

[TestFixture]
public sealed class AskingThePast : IDisposable
{
    private readonly Workshop shop = new();

    public void Dispose() => shop.Dispose();

    // Two working days from Monday at nine end on Wednesday at nine; the warning comes four hours of work before, on Tuesday afternoon.
    [TestCase("2026-11-03T11:00:00Z", false, false)]
    [TestCase("2026-11-03T20:00:00Z", true, false)]
    [TestCase("2026-11-04T09:00:00Z", true, false)]
    [TestCase("2026-11-04T09:00:01Z", true, true)]
    public void Tells_what_fell_due_before_a_stay_ended(string end, bool isWarned, bool isLate)
    {
        var state = shop.State("offered", "2026-11-02T09:00:00Z");
        var ended = DateTime.Parse(end, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AdjustToUniversal);

        Assert.That(StageTrial.Due(shop.Orders, state, ended, shop.At(end)), Is.EqualTo(new StayDue(isWarned, isLate)));
        Assert.That(StageTrial.Due(shop.Orders, shop.State("made"), ended, shop.At(end)), Is.Default);
    }

    [Test]
    public void Says_what_would_have_stood_against_a_move()
    {
        var record = shop.Order("""{ "price": 20, "contact": "no", "offer": 5 }""");
        var make = new PastMove(shop.State("offered"), "usual", "made", "make", false, null, null);

        var refused = StageTrial.Against(shop.Orders, make, record, record, shop.At("2026-11-05T12:00:00Z"));
        var gone = StageTrial.Against(shop.Orders, make with { From = shop.State("offered") with { Stage = "paid" } }, record, record, shop.At("2026-11-05T12:00:00Z"));

        Assert.That(refused.Select(error => error.Code), Is.EqualTo(new[] { StageErrors.Cannot }));
        Assert.That(gone.Select(error => error.Code), Is.EqualTo(new[] { StageErrors.NotFromHere }));
    }

    [Test]
    public void Asks_nobody_for_words_where_a_record_moved_by_itself()
    {
        var record = shop.Order("""{ "price": 20 }""");
        var lost = new PastMove(shop.State("offered"), "usual", "gone", "lose", false, null, null);

        var byHand = StageTrial.Against(shop.Orders, lost, record, record, shop.At("2026-11-05T12:00:00Z"));
        var byItself = StageTrial.Against(shop.Orders, lost with { IsByItself = true }, record, record, shop.At("2026-11-05T12:00:00Z"));

        Assert.That(byHand.Select(error => error.Code), Is.EqualTo(new[] { StageErrors.ReasonMissing }));
        Assert.That(byItself, Is.Empty);
    }

    [Test]
    public void Lets_a_record_begin_where_it_did_or_says_why_not()
    {
        var began = new PastMove(null, "usual", "paid", "import", false, null, null);
        var (priced, plain) = (shop.Order("""{ "price": 20 }"""), shop.Order("{}"));

        Assert.That(StageTrial.Against(shop.Orders, began, priced, priced, shop.At("2026-11-05T12:00:00Z")), Is.Empty);
        Assert.That(StageTrial.Against(shop.Orders, began, plain, plain, shop.At("2026-11-05T12:00:00Z")), Is.Not.Empty);
    }
}
