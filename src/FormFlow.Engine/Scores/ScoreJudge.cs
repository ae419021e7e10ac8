namespace FormFlow.Engine.Scores;

/// <summary>Judges scores by records whose outcome is known.</summary>
public static class ScoreJudge
{
    private const int Parts = 10;

    /// <summary>The figures of one way of scoring.</summary>
    /// <param name="cases">The records.</param>
    /// <param name="scoreOf">Which of their scores is judged.</param>
    public static ScoreFigures Judge(IReadOnlyList<ScoreCase> cases, Func<ScoreCase, decimal?> scoreOf)
    {
        var scored = Ordered(cases, scoreOf);
        var won = scored.Count(each => each.Won);
        var curve = LogisticCurve.Fit(scored);
        var rate = scored.Length == 0 ? 0 : (double)won / scored.Length;
        var tenths = new List<ScorePart>(Parts);
        var error = 0.0;
        for (var part = 0; part < Parts; part++)
        {
            var within = scored.AsSpan((int)((long)scored.Length * part / Parts)..(int)((long)scored.Length * (part + 1) / Parts));
            if (within.IsEmpty)
            {
                continue;
            }

            var (wins, expected) = (0, 0.0);
            foreach (var (_, score, isWon) in within)
            {
                wins += isWon ? 1 : 0;
                expected += curve.At((double)score);
            }

            var share = (double)wins / within.Length;
            expected /= within.Length;
            error += Math.Abs(share - expected) * within.Length / scored.Length;
            tenths.Add(new ScorePart(within[0].Score, within[^1].Score, within.Length, wins, share, expected, won == 0 ? null : share / rate));
        }

        return new ScoreFigures(scored.Length, won, cases.Count - scored.Length, Auc(scored, won), error, tenths);
    }

    /// <summary>The records whose place changes most, those that change most first.</summary>
    public static IReadOnlyList<RankShift> Shifts(IReadOnlyList<ScoreCase> cases, int most)
    {
        ScoreCase[] both = [.. cases.Where(each => each.Live is not null && each.Tried is not null)];
        var live = Ranks(Ordered(both, each => each.Live));
        var tried = Ranks(Ordered(both, each => each.Tried));
        return
        [
            .. both.Select(each => new RankShift(each.Id, each.Live!.Value, each.Tried!.Value, live[each.Id], tried[each.Id], each.Won))
                .Where(shift => shift.LiveRank != shift.TriedRank)
                .OrderByDescending(shift => Math.Abs(shift.LiveRank - shift.TriedRank))
                .ThenBy(shift => shift.Id)
                .Take(most),
        ];
    }

    // Highest first; equal scores in the order of the records, so that the same records always give the same parts.
    private static (long Id, decimal Score, bool Won)[] Ordered(IEnumerable<ScoreCase> cases, Func<ScoreCase, decimal?> scoreOf)
    {
        (long Id, decimal Score, bool Won)[] scored = [.. cases.Where(each => scoreOf(each) is not null).Select(each => (each.Id, scoreOf(each)!.Value, each.Won))];
        Array.Sort(scored, static (one, other) => one.Score == other.Score ? one.Id.CompareTo(other.Id) : other.Score.CompareTo(one.Score));
        return scored;
    }

    // The places from 1, of equal scores the middle of theirs.
    private static Dictionary<long, double> Ranks((long Id, decimal Score, bool Won)[] scored)
    {
        var ranks = new Dictionary<long, double>(scored.Length);
        EachTie(scored, (from, to) =>
        {
            for (var i = from; i < to; i++)
            {
                ranks[scored[i].Id] = (from + 1 + to) / 2.0;
            }
        });
        return ranks;
    }

    // By the ranks of those that were won (Mann and Whitney 1947; Hanley and McNeil 1982), the lowest score having rank 1.
    private static double? Auc((long Id, decimal Score, bool Won)[] scored, int won)
    {
        var lost = scored.Length - won;
        if (won == 0 || lost == 0)
        {
            return null;
        }

        var sum = 0.0;
        EachTie(scored, (from, to) =>
        {
            var rank = scored.Length + 1 - ((from + 1 + to) / 2.0);
            for (var i = from; i < to; i++)
            {
                sum += scored[i].Won ? rank : 0;
            }
        });
        return (sum - (won * (won + 1.0) / 2)) / won / lost;
    }

    private static void EachTie((long Id, decimal Score, bool Won)[] scored, Action<int, int> each)
    {
        for (var from = 0; from < scored.Length;)
        {
            var to = from + 1;
            while (to < scored.Length && scored[to].Score == scored[from].Score)
            {
                to++;
            }

            each(from, to);
            from = to;
        }
    }
}
