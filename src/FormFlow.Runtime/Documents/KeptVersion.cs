namespace FormFlow.Runtime.Documents;

/// <summary>A version of a document that was published.</summary>
/// <param name="Version">Its number, from 1.</param>
/// <param name="At">When.</param>
/// <param name="By">By whom; null for the workspace itself.</param>
/// <param name="IsLive">Whether it is the live one.</param>
public sealed record KeptVersion(long Version, DateTimeOffset At, Reference? By, bool IsLive);
