using FormFlow.Engine.Errors;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;
using FormFlow.Engine.Stages;

namespace FormFlow.Runtime.Stages;

/// <summary>What is asked of a record's stage beside the values that are sent for it.</summary>
/// <param name="Stage">The stage field.</param>
internal abstract record StageAsked(CompiledField Stage)
{
    /// <summary>The step it takes, null when it takes none, or everything that stands against it.</summary>
    /// <param name="workflow">The workflow of the stage field.</param>
    /// <param name="before">The record as it is.</param>
    /// <param name="after">The record with what was sent.</param>
    /// <param name="state">Where it stands; null when it is in no stage.</param>
    /// <param name="context">What else is known.</param>
    public abstract Result<StageStep?> Decide(CompiledWorkflow workflow, in RecordScope before, in RecordScope after, StageState? state, StageContext context);

    /// <summary>Take a transition.</summary>
    /// <param name="Stage">The stage field.</param>
    /// <param name="Transition">The transition's key.</param>
    /// <param name="Comment">What the caller says to it.</param>
    /// <param name="Reason">The reason chosen, from the top of its tree down.</param>
    public sealed record Take(CompiledField Stage, string Transition, string? Comment, IReadOnlyList<string>? Reason) : StageAsked(Stage)
    {
        public override Result<StageStep?> Decide(CompiledWorkflow workflow, in RecordScope before, in RecordScope after, StageState? state, StageContext context)
        {
            if (state is null)
            {
                return StageErrors.NotBegun.With();
            }

            var move = StageMachine.Take(workflow, before, after, state, Transition, context, Comment, Reason);
            return move.IsRefused ? move.As<StageStep?>() : new StageStep(workflow, move.Value);
        }
    }

    /// <summary>Begin in another pipeline.</summary>
    /// <param name="Stage">The stage field.</param>
    /// <param name="Pipeline">The pipeline's key.</param>
    public sealed record Start(CompiledField Stage, string Pipeline) : StageAsked(Stage)
    {
        public override Result<StageStep?> Decide(CompiledWorkflow workflow, in RecordScope before, in RecordScope after, StageState? state, StageContext context)
        {
            var move = StageMachine.Begin(workflow, after, context, pipeline: Pipeline, state: state);
            return move.IsRefused ? move.As<StageStep?>() : new StageStep(workflow, move.Value);
        }
    }

    /// <summary>Make the move that the record makes by itself for what a related record did; none when it makes none.</summary>
    /// <param name="Stage">The stage field.</param>
    /// <param name="Via">The lookup through which the related record points here.</param>
    /// <param name="Other">The related record as it now is.</param>
    public sealed record Related(CompiledField Stage, CompiledField Via, RecordScope Other) : StageAsked(Stage)
    {
        public override Result<StageStep?> Decide(CompiledWorkflow workflow, in RecordScope before, in RecordScope after, StageState? state, StageContext context) =>
            state is not null && StageMachine.Related(workflow, before, state, Via, Other, context) is { } move ? new StageStep(workflow, move) : (StageStep?)null;
    }

    /// <summary>Stand in a stage without a transition that goes there: where a workflow in use was changed.</summary>
    /// <param name="Stage">The stage field.</param>
    /// <param name="To">The stage.</param>
    public sealed record Place(CompiledField Stage, CompiledStage To) : StageAsked(Stage)
    {
        public override Result<StageStep?> Decide(CompiledWorkflow workflow, in RecordScope before, in RecordScope after, StageState? state, StageContext context) =>
            new StageStep(workflow, state, new StageState(To.Pipeline.Key, To.Key, context.Now, state?.Pipeline == To.Pipeline.Key ? state.Done : []), null);
    }

    /// <summary>Stand in the stage whose key the field holds already: it was no stage before.</summary>
    /// <param name="Stage">The stage field.</param>
    /// <param name="Held">The key it holds.</param>
    public sealed record Keep(CompiledField Stage, string Held) : StageAsked(Stage)
    {
        public override Result<StageStep?> Decide(CompiledWorkflow workflow, in RecordScope before, in RecordScope after, StageState? state, StageContext context)
        {
            if (StageMachine.Meant(workflow, after, context, Held) is { } stage)
            {
                return new Place(Stage, stage).Decide(workflow, before, after, state, context);
            }

            var begun = StageMachine.Begin(workflow, after, context);
            return begun.IsRefused ? begun.As<StageStep?>() : new StageStep(workflow, begun.Value);
        }
    }

    /// <summary>Stay, and have what accompanies the stage written anew: what the stage says of itself is another.</summary>
    /// <param name="Stage">The stage field.</param>
    public sealed record Renew(CompiledField Stage) : StageAsked(Stage)
    {
        public override Result<StageStep?> Decide(CompiledWorkflow workflow, in RecordScope before, in RecordScope after, StageState? state, StageContext context) =>
            state is null ? StageErrors.NotBegun.With() : new StageStep(workflow, state, state, null);
    }

    /// <summary>Tick an item of the checklist, or take the tick away.</summary>
    /// <param name="Stage">The stage field.</param>
    /// <param name="Item">The item's key.</param>
    /// <param name="Done">Whether it is done.</param>
    public sealed record Tick(CompiledField Stage, string Item, bool Done) : StageAsked(Stage)
    {
        public override Result<StageStep?> Decide(CompiledWorkflow workflow, in RecordScope before, in RecordScope after, StageState? state, StageContext context)
        {
            if (state is null)
            {
                return StageErrors.NotBegun.With();
            }

            var ticked = StageMachine.Tick(workflow, state, Item, Done);
            return ticked.IsRefused ? ticked.As<StageStep?>() : new StageStep(workflow, state, ticked.Value, null);
        }
    }
}
