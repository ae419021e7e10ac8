using System.Collections.Immutable;
using FormFlow.Engine.Actions;

namespace FormFlow.Engine.Stages;

/// <summary>A record's way from one stage to the next, decided but not yet done: the new state, what is to be run, and what history keeps.</summary>
/// <param name="Transition">The transition taken.</param>
/// <param name="From">Where the record stood; null when it begins.</param>
/// <param name="To">Where it stands now.</param>
/// <param name="Cause">Why.</param>
/// <param name="Comment">What the caller said.</param>
/// <param name="Reason">The reason chosen, from the top of its tree down.</param>
/// <param name="Stayed">How long it was in the stage it left, by the clock.</param>
/// <param name="Worked">How long by the working calendar.</param>
public sealed record StageMove(
    CompiledTransition Transition, StageState? From, StageState To, StageCause Cause, string? Comment, IReadOnlyList<string>? Reason, TimeSpan? Stayed, TimeSpan? Worked)
{
    /// <summary>What is to be run, in order.</summary>
    public ImmutableArray<CompiledAction> Actions => Transition.Actions;

    /// <summary>Whether nobody took it by hand.</summary>
    public bool IsAutomatic => Cause is StageCause.Changed or StageCause.Related or StageCause.Timed;

    /// <summary>The version of the workflow that decided it.</summary>
    public int Version => Transition.To.Pipeline.Workflow.Version;
}
