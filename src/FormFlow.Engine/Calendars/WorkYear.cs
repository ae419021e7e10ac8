namespace FormFlow.Engine.Calendars;

/// <summary>The working time of one year of a calendar as instants in order, each with the working time before it in the year.</summary>
internal sealed class WorkYear
{
    private readonly long[] starts;
    private readonly long[] ends;
    private readonly long[] before;

    /// <summary>Takes the spans in order, which do not overlap, and the days with working time in order.</summary>
    public WorkYear(IReadOnlyList<(long Start, long End)> spans, int[] days)
    {
        starts = new long[spans.Count];
        ends = new long[spans.Count];
        before = new long[spans.Count];
        for (var i = 0; i < starts.Length; i++)
        {
            (starts[i], ends[i]) = spans[i];
            before[i] = Total;
            Total += ends[i] - starts[i];
        }

        Days = days;
    }

    /// <summary>The working time of the year, in ticks.</summary>
    public long Total { get; }

    /// <summary>The day numbers of the days with working time, in order.</summary>
    public int[] Days { get; }

    /// <summary>The working time from the beginning of the year up to an instant.</summary>
    public long Worked(long instant)
    {
        var span = AtOrBefore(starts, instant);
        return span < 0 ? 0 : before[span] + Math.Min(instant, ends[span]) - starts[span];
    }

    /// <summary>The first instant at which so much of the year's working time, more than none, has passed.</summary>
    public long First(long worked)
    {
        var span = AtOrBefore(before, worked - 1);
        return starts[span] + worked - before[span];
    }

    /// <summary>The last instant at which so much of the year's working time, less than all, has passed.</summary>
    public long Last(long worked)
    {
        var span = AtOrBefore(before, worked);
        return starts[span] + worked - before[span];
    }

    /// <summary>The instant itself when people work then, else the next at which they begin; null when they do not this year.</summary>
    public long? Next(long instant)
    {
        var span = AtOrBefore(starts, instant);
        return span >= 0 && instant < ends[span] ? instant : span + 1 < starts.Length ? starts[span + 1] : null;
    }

    /// <summary>The instant itself when people work up to it, else the last at which they ended; null when they did not this year.</summary>
    public long? Previous(long instant)
    {
        var span = AtOrBefore(starts, instant - 1);
        return span < 0 ? null : Math.Min(instant, ends[span]);
    }

    private static int AtOrBefore(long[] sorted, long value)
    {
        var found = Array.BinarySearch(sorted, value);
        return found >= 0 ? found : ~found - 1;
    }
}
