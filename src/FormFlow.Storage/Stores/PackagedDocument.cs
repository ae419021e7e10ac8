namespace FormFlow.Storage.Stores;

/// <summary>A document that a package brought.</summary>
/// <param name="Document">Its stable id.</param>
/// <param name="SourceHash">The hash of its text in the package.</param>
/// <param name="SavedHash">The hash of its text as it was saved.</param>
public sealed record PackagedDocument(string Document, string SourceHash, string SavedHash);
