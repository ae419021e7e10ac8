using System.Collections.Immutable;
using FormFlow.Engine.Actions;
using FormFlow.Engine.Forms;

namespace FormFlow.Engine.Stages;

/// <summary>A timer of a workflow, ready to be asked.</summary>
/// <param name="Document">The timer as it stands in the workflow.</param>
/// <param name="When">For which records; null for those in an open stage.</param>
/// <param name="Clock">Tells its instant.</param>
/// <param name="Actions">What happens.</param>
public sealed record CompiledTimer(StageTimer Document, CompiledCriterion? When, TimerClock Clock, ImmutableArray<CompiledAction> Actions);
