using FormFlow.Engine.Calendars;
using FormFlow.Engine.Records;

namespace FormFlow.Engine.Stages;

/// <summary>Tells when a timer is due for a record; null when it is not at all.</summary>
/// <param name="record">The record.</param>
/// <param name="moments">When the record was made and something last happened to it.</param>
/// <param name="calendar">The calendar to count on.</param>
public delegate DateTime? TimerClock(in RecordScope record, RecordMoments moments, CompiledCalendar calendar);
