using FormFlow.Engine.Texts;

namespace FormFlow.Runtime.Packages;

/// <summary>What the copy of an app is to be.</summary>
public sealed record CopyRequest
{
    /// <summary>Its key; no app of the workspace has it.</summary>
    public required string Key { get; init; }

    /// <summary>What people call it.</summary>
    public required LocalizedText Label { get; init; }
}
