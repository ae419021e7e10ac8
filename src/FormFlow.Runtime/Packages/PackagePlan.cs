namespace FormFlow.Runtime.Packages;

/// <summary>What an installation means for the package.</summary>
/// <param name="Version">The version installed.</param>
/// <param name="InstalledVersion">The version before; null when there was none.</param>
/// <param name="Kept">The full keys of documents that were changed or removed here and stay so, because the package did not change them.</param>
/// <param name="Records">How many sample records are made.</param>
public sealed record PackagePlan(string Version, string? InstalledVersion, IReadOnlyList<string> Kept, int Records);
