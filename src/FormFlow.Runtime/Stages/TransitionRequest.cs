using System.Text.Json;

namespace FormFlow.Runtime.Stages;

/// <summary>What is given with a transition.</summary>
public sealed record TransitionRequest
{
    /// <summary>Values of the fields it asks for, by field key.</summary>
    public JsonElement? Values { get; init; }

    /// <summary>What the caller says to it.</summary>
    public string? Comment { get; init; }

    /// <summary>The reason chosen, from the top of its tree down.</summary>
    public IReadOnlyList<string>? Reason { get; init; }

    /// <summary>The key of the stage field; needed only where several stage fields have a transition of that key.</summary>
    public string? Field { get; init; }
}
