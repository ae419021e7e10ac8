using FormFlow.Engine.Texts;

namespace FormFlow.Runtime.Packages;

/// <summary>A package that comes with the server.</summary>
/// <param name="Key">What it is called when it is installed.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Description">What it is for.</param>
/// <param name="Icon">The name of an icon.</param>
/// <param name="Picture">The address of a picture that shows it; null when there is none.</param>
/// <param name="Version">The version the server has.</param>
/// <param name="InstalledVersion">The version installed in the workspace; null when it is not.</param>
/// <param name="Forms">How many forms it brings.</param>
/// <param name="Records">How many sample records it brings.</param>
public sealed record Template(string Key, LocalizedText Label, LocalizedText? Description, string? Icon, string? Picture, string Version, string? InstalledVersion, int Forms, int Records);
