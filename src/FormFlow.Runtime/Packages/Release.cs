namespace FormFlow.Runtime.Packages;

/// <summary>A state of an app that was published and can be gone back to.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Kind">How it came about.</param>
/// <param name="Version">The version the app had; null when it was removed.</param>
/// <param name="Of">For one that went back: the number of the release whose state it took.</param>
/// <param name="At">When.</param>
/// <param name="By">By whom; null for the workspace itself.</param>
/// <param name="IsCurrent">Whether it is the state of now.</param>
public sealed record Release(long Number, ReleaseKind Kind, string? Version, long? Of, DateTimeOffset At, Reference? By, bool IsCurrent);
