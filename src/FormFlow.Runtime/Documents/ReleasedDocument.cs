namespace FormFlow.Runtime.Documents;

/// <summary>A document of a release.</summary>
/// <param name="Id">Its stable id.</param>
/// <param name="Kind">Its kind, such as <c>form</c>.</param>
/// <param name="Key">The full key it had.</param>
/// <param name="Version">Its version.</param>
internal sealed record ReleasedDocument(string Id, string Kind, string Key, long Version);
