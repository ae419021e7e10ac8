using FormFlow.Engine.Stages;
using FormFlow.Storage.Timers;

namespace FormFlow.Runtime.Timers;

/// <summary>Instants of timers as they are kept: Unix milliseconds.</summary>
internal static class TimerMoment
{
    /// <summary>What stands for the stay of a timer that belongs to none.</summary>
    public const long NoStay = 0;

    /// <summary>An instant as it is kept.</summary>
    public static long Of(DateTime instant) => new DateTimeOffset(instant).ToUnixTimeMilliseconds();

    /// <summary>A kept instant, in UTC.</summary>
    public static DateTime Read(long kept) => DateTimeOffset.FromUnixTimeMilliseconds(kept).UtcDateTime;

    /// <summary>What is due, as it was derived.</summary>
    public static TimerDue Read(StageTimerRow timer) => new(timer.Key, Read(timer.Due), timer.Stay == NoStay ? null : Read(timer.Stay));
}
