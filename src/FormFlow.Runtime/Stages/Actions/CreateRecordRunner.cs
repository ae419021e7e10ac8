using FormFlow.Engine.Actions;
using FormFlow.Engine.Fields;
using FormFlow.Runtime.Records;

namespace FormFlow.Runtime.Stages.Actions;

/// <summary>Makes a record of a form, which may point back.</summary>
internal sealed class CreateRecordRunner : RunnerOf<CreateRecordAction.Ready>
{
    protected override ValueTask RunAsync(ActionRun run, CreateRecordAction.Ready action)
    {
        var input = run.Input(action.Form, action.Values);
        if (action.Via is { } via)
        {
            input.Set(via.Slot, ((ReferenceField)via.Field).Multiple ? new[] { run.Row.Id } : run.Row.Id);
        }

        return run.ChangeAsync(action.Form, [new RecordChange { Kind = ChangeKind.Create, Input = input }]);
    }
}
