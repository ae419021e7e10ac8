using System.Collections.Immutable;
using FormFlow.Engine.Errors;

namespace FormFlow.Engine.Stages;

/// <summary>A transition out of a record's stage, as its caller finds it.</summary>
/// <param name="Transition">The transition: its label, what it asks for, its comment and reason rules.</param>
/// <param name="Blocked">Why it cannot be taken whatever is given with it; empty when it can.</param>
public sealed record StageOption(CompiledTransition Transition, IReadOnlyList<Error> Blocked)
{
    /// <summary>Whether it can be taken, once what it asks for is given.</summary>
    public bool IsAllowed => Blocked.Count == 0;

    /// <summary>The fields it asks for.</summary>
    public ImmutableArray<StageAsk> Asks => Transition.Asks;

    /// <summary>Whether it can be taken as it stands, with nothing given.</summary>
    public bool NeedsNothing(object?[] values) => IsAllowed
        && Transition is { Comment: not CommentRule.Required, Document.Reason: not { Required: true } }
        && Asks.All(ask => !ask.Required || values[ask.Field.Slot] is not null);
}
