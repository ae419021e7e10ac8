using FormFlow.Engine.Stages;

namespace FormFlow.Runtime.Stages;

/// <summary>A way out of a record's stage, with all that it asks for, or with the reasons why it is blocked.</summary>
/// <param name="Transition">Its key.</param>
/// <param name="Label">What people read on its button.</param>
/// <param name="Kind">Which way it goes along the path.</param>
/// <param name="To">The key of the stage it ends in.</param>
/// <param name="ToLabel">What people call that stage.</param>
/// <param name="IsAllowed">Whether it can be taken, once what it asks for is given.</param>
/// <param name="NeedsNothing">Whether it can be taken as it stands, with nothing given.</param>
/// <param name="Fields">The fields it asks for, in order.</param>
/// <param name="Comment">Whether it takes a comment.</param>
/// <param name="Reason">The reason it asks for.</param>
/// <param name="Blocked">Why it cannot be taken, whatever is given with it.</param>
public sealed record TransitionOffer(
    string Transition,
    string Label,
    TransitionKind Kind,
    string To,
    string ToLabel,
    bool IsAllowed,
    bool NeedsNothing,
    IReadOnlyList<AskedValue> Fields,
    CommentRule Comment,
    AskedReason? Reason,
    IReadOnlyList<WhyNot> Blocked);
