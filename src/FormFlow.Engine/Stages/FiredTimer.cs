using System.Collections.Immutable;
using FormFlow.Engine.Actions;

namespace FormFlow.Engine.Stages;

/// <summary>What a timer that is due sets off: actions, or a move with the actions of its transition.</summary>
/// <param name="Timer">The timer.</param>
/// <param name="Actions">What is to be run, in order.</param>
/// <param name="Move">The move that is to be made first; null when the record stays.</param>
public sealed record FiredTimer(TimerDue Timer, ImmutableArray<CompiledAction> Actions, StageMove? Move);
