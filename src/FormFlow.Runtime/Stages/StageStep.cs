using FormFlow.Engine.Stages;

namespace FormFlow.Runtime.Stages;

/// <summary>One step of a record in its workflow, decided and on its way into the database.</summary>
/// <param name="Workflow">The workflow.</param>
/// <param name="From">Where the record stood; null when it begins.</param>
/// <param name="To">Where it stands now.</param>
/// <param name="Move">The move; null when it only ticked its checklist, or was put where it is.</param>
internal sealed record StageStep(CompiledWorkflow Workflow, StageState? From, StageState To, StageMove? Move)
{
    public StageStep(CompiledWorkflow workflow, StageMove move)
        : this(workflow, move.From, move.To, move)
    {
    }

    /// <summary>Whether the record enters a stage.</summary>
    public bool Enters => Move is not null || From is null || From.Pipeline != To.Pipeline || From.Stage != To.Stage;
}
