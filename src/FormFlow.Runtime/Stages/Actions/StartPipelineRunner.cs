using FormFlow.Engine.Actions;
using FormFlow.Engine.Records;

namespace FormFlow.Runtime.Stages.Actions;

/// <summary>Moves the record to the start of another pipeline.</summary>
internal sealed class StartPipelineRunner : RunnerOf<StartPipelineAction.Ready>
{
    protected override ValueTask RunAsync(ActionRun run, StartPipelineAction.Ready action) =>
        run.ChangeAsync(new RecordInput(run.Workflow.Form.Fields.Length), new StageAsked.Start(run.Workflow.Stage, action.Pipeline));
}
