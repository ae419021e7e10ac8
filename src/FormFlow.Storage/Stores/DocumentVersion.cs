namespace FormFlow.Storage.Stores;

/// <summary>A version of a document that was live.</summary>
/// <param name="Version">Its number, from 1.</param>
/// <param name="At">When it was published, Unix milliseconds.</param>
/// <param name="Text">Its JSON; empty when it removed the document.</param>
public sealed record DocumentVersion(long Version, long At, string Text);
