namespace FormFlow.Runtime.Packages;

/// <summary>Where the templates that come with the server lie, a package folder each.</summary>
/// <param name="Path">The folder.</param>
public sealed record TemplateFolder(string Path);
