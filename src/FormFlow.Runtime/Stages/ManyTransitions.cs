using System.Text.Json;

namespace FormFlow.Runtime.Stages;

/// <summary>A transition that many records take, each with the same that is given with it.</summary>
public sealed record ManyTransitions
{
    /// <summary>The ids of the records, 1,000 at most.</summary>
    public required IReadOnlyList<string> Ids { get; init; }

    /// <summary>Values of the fields it asks for, by field key.</summary>
    public JsonElement? Values { get; init; }

    /// <summary>What the caller says to it.</summary>
    public string? Comment { get; init; }

    /// <summary>The reason chosen, from the top of its tree down.</summary>
    public IReadOnlyList<string>? Reason { get; init; }

    /// <summary>The key of the stage field; needed only where several stage fields have a transition of that key.</summary>
    public string? Field { get; init; }

    /// <summary>What one of the records is asked.</summary>
    internal TransitionRequest Each => new() { Values = Values, Comment = Comment, Reason = Reason, Field = Field };
}
