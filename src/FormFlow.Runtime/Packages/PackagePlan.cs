namespace FormFlow.Runtime.Packages;

/// <summary>What an installation means for the package.</summary>
/// <param name="Version">The version installed.</param>
/// <param name="InstalledVersion">The version before; null when there was none.</param>
/// <param name="Kept">The full keys of documents that were changed or removed here and stay exactly so.</param>
/// <param name="Merged">The full keys of documents that hold changes of both: those made here and those of the package.</param>
/// <param name="Conflicts">The places that both changed otherwise; nothing is installed before it is said whose holds.</param>
/// <param name="Records">How many sample records are made.</param>
public sealed record PackagePlan(
    string Version, string? InstalledVersion, IReadOnlyList<string> Kept, IReadOnlyList<string> Merged, IReadOnlyList<PackageConflict> Conflicts, int Records);
