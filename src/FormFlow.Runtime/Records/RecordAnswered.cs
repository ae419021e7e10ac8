using FormFlow.Runtime.Workspaces;

namespace FormFlow.Runtime.Records;

/// <summary>What became of the write of one record.</summary>
/// <param name="Id">The record.</param>
/// <param name="Version">Its version now.</param>
/// <param name="Effect">What happened.</param>
/// <param name="Json">The record as the API gives it, in UTF-8.</param>
public sealed record RecordAnswered(long Id, long Version, ChangeEffect Effect, ReadOnlyMemory<byte> Json) : IRendered, IVersioned;
