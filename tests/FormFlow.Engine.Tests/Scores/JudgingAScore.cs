using FormFlow.Engine.Scores;

namespace FormFlow.Engine.Tests.Scores;

public class JudgingAScore
{
    [Test]
    public void Counts_how_often_a_won_record_is_before_a_lost_one()
    {
        var random = new Random(20);
        for (var round = 0; round < 200; round++)
        {
            var cases = Cases(random, random.Next(2, 60), random.Next(1, 12));

            var figures = ScoreJudge.Judge(cases, each => each.Tried);

            var (won, lost) = (cases.Where(each => each is { Won: true, Tried: not null }).ToList(), cases.Where(each => each is { Won: false, Tried: not null }).ToList());
            var pairs = won.SelectMany(one => lost, (one, other) => one.Tried > other.Tried ? 1 : one.Tried == other.Tried ? 0.5 : 0).ToList();
            Assert.Multiple(() =>
            {
                Assert.That(figures.Auc, pairs.Count == 0 ? Is.Null : Is.EqualTo(pairs.DefaultIfEmpty().Average()).Within(1e-9), $"round {round}");
                Assert.That(figures.Records + figures.Unscored, Is.EqualTo(cases.Count));
                Assert.That(figures.Tenths.Sum(tenth => tenth.Records), Is.EqualTo(figures.Records));
                Assert.That(figures.Tenths.Sum(tenth => tenth.Won), Is.EqualTo(won.Count).And.EqualTo(figures.Won));
                Assert.That(figures.Tenths.Select(tenth => tenth.From).Concat(figures.Tenths.Select(tenth => tenth.To)), Is.All.InRange(0, 12));
                Assert.That(figures.Tenths.SelectMany(tenth => (decimal[])[tenth.From, tenth.To]), Is.Ordered.Descending);
            });
        }
    }

    [Test]
    public void Foretells_shares_that_add_up_and_rise_with_the_score()
    {
        var random = new Random(7);
        List<ScoreCase> cases = [.. Enumerable.Range(0, 5_000).Select(id => (id, score: random.Next(0, 101)))
            .Select(each => new ScoreCase(each.id, null, each.score, random.NextDouble() < 1 / (1 + Math.Exp(-((each.score - 60) / 12.0)))))];

        var figures = ScoreJudge.Judge(cases, each => each.Tried);

        Assert.Multiple(() =>
        {
            Assert.That(figures.Tenths.Sum(tenth => tenth.Expected * tenth.Records), Is.EqualTo(figures.Won).Within(3));
            Assert.That(figures.Tenths.Select(tenth => tenth.Expected), Is.Ordered.Descending);
            Assert.That(figures.CalibrationError, Is.LessThan(0.03), "drawn from such a curve");
            foreach (var tenth in figures.Tenths)
            {
                Assert.That(tenth.Lift, Is.EqualTo(tenth.Rate / ((double)figures.Won / figures.Records)).Within(1e-9));
            }
        });
    }

    [Test]
    public void Stays_finite_when_the_score_parts_without_fault_or_says_nothing()
    {
        List<ScoreCase> parted = [.. Enumerable.Range(0, 40).Select(id => new ScoreCase(id, null, id, id >= 20))];
        List<ScoreCase> same = [.. Enumerable.Range(0, 40).Select(id => new ScoreCase(id, null, 5, id % 4 == 0))];
        List<ScoreCase> won = [.. Enumerable.Range(0, 4).Select(id => new ScoreCase(id, null, id, true))];

        var (clear, blind, one, none) = (Judge(parted), Judge(same), Judge(won), Judge([]));

        Assert.Multiple(() =>
        {
            Assert.That(clear.Auc, Is.EqualTo(1));
            Assert.That(clear.Tenths.Select(tenth => tenth.Expected), Is.All.InRange(0, 1).And.All.Not.NaN);
            Assert.That(blind.Auc, Is.EqualTo(0.5));
            Assert.That(blind.Tenths.Select(tenth => tenth.Expected), Is.All.InRange(0.2, 0.3));
            Assert.That(one.Auc, Is.Null);
            Assert.That(one.Tenths, Has.Count.EqualTo(4));
            Assert.That((none.Records, none.Auc, none.Tenths.Count), Is.EqualTo((0, (double?)null, 0)));
        });

        static ScoreFigures Judge(List<ScoreCase> cases) => ScoreJudge.Judge(cases, each => each.Tried);
    }

    [Test]
    public void Tells_whose_place_changes_most_with_equal_scores_in_the_middle_of_theirs()
    {
        ScoreCase[] cases = [new(1, 90, 10, true), new(2, 50, 50, false), new(3, 50, 60, false), new(4, 10, 60, true), new(5, null, 99, true)];

        var shifts = ScoreJudge.Shifts(cases, 3);

        Assert.That(shifts.Select(shift => (shift.Id, shift.LiveRank, shift.TriedRank)), Is.EqualTo(new[] { (1L, 1.0, 4.0), (4L, 4.0, 1.5), (3L, 2.5, 1.5) }));
    }

    private static List<ScoreCase> Cases(Random random, int count, int scores) =>
        [.. Enumerable.Range(0, count).Select(id => new ScoreCase(id, null, random.Next(10) == 0 ? null : random.Next(scores), random.Next(3) == 0))];
}
