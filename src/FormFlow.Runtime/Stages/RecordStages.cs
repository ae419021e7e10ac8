using FormFlow.Runtime.Workspaces;

namespace FormFlow.Runtime.Stages;

/// <summary>Where a record stands and where it may go.</summary>
/// <param name="Version">The record's version.</param>
/// <param name="Fields">Each of its stage fields.</param>
public sealed record RecordStages(long Version, IReadOnlyList<StagePlace> Fields) : IVersioned;
