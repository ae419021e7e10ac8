using FormFlow.Engine.Actions;

namespace FormFlow.Runtime.Stages.Actions;

/// <summary>Sets fields of the record.</summary>
internal sealed class SetFieldsRunner : RunnerOf<SetFieldsAction.Ready>
{
    protected override ValueTask RunAsync(ActionRun run, SetFieldsAction.Ready action) => run.ChangeAsync(run.Input(run.Workflow.Form, action.Values));
}
