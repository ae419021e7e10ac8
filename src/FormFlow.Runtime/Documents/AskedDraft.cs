namespace FormFlow.Runtime.Documents;

/// <summary>A draft as it was when somebody asked to publish it.</summary>
/// <param name="Id">The document's id.</param>
/// <param name="Key">The key it gets.</param>
/// <param name="Version">Which save of the draft it was.</param>
/// <param name="Draft">Its JSON; empty when it removes the document.</param>
internal sealed record AskedDraft(string Id, string Key, long? Version, string Draft);
