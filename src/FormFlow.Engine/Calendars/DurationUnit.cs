namespace FormFlow.Engine.Calendars;

/// <summary>What a duration counts.</summary>
public enum DurationUnit
{
    /// <summary>Minutes of the clock.</summary>
    Minutes,

    /// <summary>Hours of the clock.</summary>
    Hours,

    /// <summary>Days of the clock: the same time of the day so many days on.</summary>
    Days,

    /// <summary>Hours in which people work.</summary>
    WorkingHours,

    /// <summary>Days on which people work: the same time of the day so many of them on.</summary>
    WorkingDays,
}
