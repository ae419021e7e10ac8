namespace FormFlow.Engine.Stages;

/// <summary>A workflow document as it was published.</summary>
/// <param name="Key">The full key, such as <c>shop.order_flow</c>.</param>
/// <param name="Document">The document, which passed its check.</param>
/// <param name="Version">The number of the version, from 1.</param>
public sealed record PublishedWorkflow(string Key, StageWorkflow Document, int Version);
