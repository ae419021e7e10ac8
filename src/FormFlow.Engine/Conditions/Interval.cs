namespace FormFlow.Engine.Conditions;

/// <summary>A range of a column's integers, both ends included; <see cref="long.MinValue"/> and <see cref="long.MaxValue"/> leave an end open.</summary>
public readonly record struct Interval(long First, long Last)
{
    /// <summary>Whether it holds one number.</summary>
    public bool IsPoint => First == Last;

    /// <summary>The same numbers as intervals in ascending order that neither touch nor overlap; empty ones are left out, points stay points.</summary>
    public static Interval[] Normalise(IEnumerable<Interval> intervals)
    {
        var result = new List<Interval>();
        foreach (var next in intervals.Where(interval => interval.First <= interval.Last).OrderBy(interval => interval.First))
        {
            if (result.Count > 0 && next.First <= result[^1].Last)
            {
                result[^1] = result[^1] with { Last = Math.Max(result[^1].Last, next.Last) };
            }
            else
            {
                result.Add(next);
            }
        }

        return [.. result];
    }
}
