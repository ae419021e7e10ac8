namespace FormFlow.Engine.Stages;

/// <summary>
/// An instant at which something is due for a record. Equal when it is the same instant, and the same stay where it belongs to one: a stored one
/// that was taken care of is told from a new one by that.
/// </summary>
/// <param name="Key">Which of the workflow's: <c>stay.warn</c>, <c>stay.late.0</c>, <c>transition.key</c>, <c>timer.key</c> or <c>schedule.key</c>.</param>
/// <param name="Due">When, in UTC.</param>
/// <param name="EnteredAt">The stay it belongs to; null when it outlives the record's moves, as what is due around a date does.</param>
public sealed record TimerDue(string Key, DateTime Due, DateTime? EnteredAt);
