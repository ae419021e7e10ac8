using FormFlow.Engine.Calendars;
using FormFlow.Engine.Records;

namespace FormFlow.Engine.Stages;

/// <summary>Tells when a timer is due for a record; null when it is not at all.</summary>
/// <param name="record">The record.</param>
/// <param name="lastActivity">When somebody last did something with the record, in UTC.</param>
/// <param name="calendar">The calendar to count on.</param>
public delegate DateTime? TimerClock(in RecordScope record, DateTime lastActivity, CompiledCalendar calendar);
