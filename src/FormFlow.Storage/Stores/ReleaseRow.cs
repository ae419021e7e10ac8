namespace FormFlow.Storage.Stores;

/// <summary>A state of an app that was published.</summary>
/// <param name="App">The app's key.</param>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Version">The version the app had; null when it was removed.</param>
/// <param name="Cause">What published it, such as <c>install:shop@1.2.0</c>; null for people.</param>
/// <param name="At">When, Unix milliseconds.</param>
/// <param name="By">By whom; null for the workspace itself.</param>
/// <param name="Documents">Its documents, as JSON.</param>
/// <param name="Package">What its package had brought, as JSON; null without one.</param>
public sealed record ReleaseRow(string App, long Number, string? Version, string? Cause, long At, string? By, string Documents, string? Package);
