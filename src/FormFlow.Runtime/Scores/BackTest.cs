using FormFlow.Engine.Scores;

namespace FormFlow.Runtime.Scores;

/// <summary>How a table of points would have done on records whose outcome is known.</summary>
/// <param name="Records">How many records were looked at.</param>
/// <param name="LeftOut">How many more there are, newer than these; 0 unless there are more than are looked at.</param>
/// <param name="Live">The figures of the score as it is published; null when it is not.</param>
/// <param name="Tried">The figures of the table that is tried.</param>
/// <param name="Shifts">The records whose place among the others changes most.</param>
/// <param name="Late">The fields it reads that were written when the outcome was known already: they may foretell what they were told.</param>
public sealed record BackTest(int Records, long LeftOut, ScoreFigures? Live, ScoreFigures Tried, IReadOnlyList<ShiftedRecord> Shifts, IReadOnlyList<LateField> Late);
