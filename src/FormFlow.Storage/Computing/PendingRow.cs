namespace FormFlow.Storage.Computing;

/// <summary>A computed value that is still to be brought up to date.</summary>
/// <param name="Id">Its number: the one named first has the lowest.</param>
/// <param name="Field">The stable id of the field or column; empty for the title.</param>
/// <param name="Record">The record.</param>
/// <param name="Cause">What changed.</param>
public sealed record PendingRow(long Id, string Field, long Record, string Cause);
