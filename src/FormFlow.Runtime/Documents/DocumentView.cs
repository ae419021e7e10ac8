namespace FormFlow.Runtime.Documents;

/// <summary>A metadata document as it is read.</summary>
/// <param name="Kind">The word, such as <c>form</c>.</param>
/// <param name="Key">Its full key.</param>
/// <param name="Version">Counts every save; for ETags.</param>
/// <param name="LiveVersion">The number of the live version; null when it was never published.</param>
/// <param name="IsDraft">Whether the text is a draft.</param>
/// <param name="Json">The document.</param>
public sealed record DocumentView(string Kind, string Key, long Version, long? LiveVersion, bool IsDraft, string Json);
