namespace FormFlow.Runtime.Packages;

/// <summary>An app as a package.</summary>
/// <param name="Name">What the file is called.</param>
/// <param name="Zip">The zip.</param>
public sealed record ExportedPackage(string Name, byte[] Zip);
