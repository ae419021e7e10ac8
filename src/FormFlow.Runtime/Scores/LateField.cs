namespace FormFlow.Runtime.Scores;

/// <summary>A field that a score reads and that was written with, or after, the outcome.</summary>
/// <param name="Field">Its key.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Records">In how many of the records looked at.</param>
/// <param name="Looked">How many were looked at: the latest, as far as their history tells when the outcome came.</param>
public sealed record LateField(string Field, string Label, int Records, int Looked);
