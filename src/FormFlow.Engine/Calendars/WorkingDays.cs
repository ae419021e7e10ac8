using System.Collections.Immutable;

namespace FormFlow.Engine.Calendars;

/// <summary>On which days people work, without their hours: what counting days needs.</summary>
/// <param name="Week">Whether they work on each day of the week, Monday first.</param>
/// <param name="Off">In order, the days on which they do not though the week says so.</param>
/// <param name="On">In order, the days on which they do though the week does not say so.</param>
public sealed record WorkingDays(ImmutableArray<bool> Week, ImmutableArray<DateOnly> Off, ImmutableArray<DateOnly> On)
{
    /// <summary>Whether others are the same days.</summary>
    public bool Equals(WorkingDays? other) => other is not null && Week.SequenceEqual(other.Week) && Off.SequenceEqual(other.Off) && On.SequenceEqual(other.On);

    public override int GetHashCode() => HashCode.Combine(Week.Length, Off.Length, On.Length);
}
