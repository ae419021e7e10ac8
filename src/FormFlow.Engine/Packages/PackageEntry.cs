namespace FormFlow.Engine.Packages;

/// <summary>A file of a package.</summary>
/// <param name="Path">Its path within the package, parts separated by <c>/</c>, such as <c>forms/order.json</c>.</param>
/// <param name="Content">Its bytes.</param>
public sealed record PackageEntry(string Path, ReadOnlyMemory<byte> Content);
