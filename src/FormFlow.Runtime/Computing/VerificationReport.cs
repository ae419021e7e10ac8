namespace FormFlow.Runtime.Computing;

/// <summary>What a recount of all computed values of a form found.</summary>
/// <param name="Records">How many records were looked at.</param>
/// <param name="Drifted">How many hold a value that differs.</param>
/// <param name="Waiting">How many were left out because they are about to be brought up to date.</param>
/// <param name="Repaired">How many were written as they should be.</param>
/// <param name="Fields">The computed fields, in their order.</param>
public sealed record VerificationReport(long Records, long Drifted, long Waiting, long Repaired, IReadOnlyList<VerifiedField> Fields);
