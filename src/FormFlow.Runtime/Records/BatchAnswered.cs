using FormFlow.Runtime.Workspaces;

namespace FormFlow.Runtime.Records;

/// <summary>What became of a batch.</summary>
/// <param name="Json">An answer for each operation, in UTF-8.</param>
public sealed record BatchAnswered(ReadOnlyMemory<byte> Json) : IRendered;
