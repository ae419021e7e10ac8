using FormFlow.Engine.Actions;
using FormFlow.Engine.Tasks;
using FormFlow.Runtime.Tasks;

namespace FormFlow.Runtime.Stages.Actions;

/// <summary>Asks somebody to do something about the record.</summary>
internal sealed class CreateTaskRunner(TaskWriter tasks) : RunnerOf<CreateTaskAction.Ready>
{
    private const int LongestTitle = 300;
    private const int LongestNote = 10_000;

    protected override async ValueTask RunAsync(ActionRun run, CreateTaskAction.Ready action)
    {
        var calendar = run.Workflow.Calendar ?? run.Workflow.Form.Set.Calendars.Default;
        var (due, error) = action.DueFrom(run.Context.Now, run.Scope, run.Context.Rules, calendar);
        if (error is not null)
        {
            throw new RefusalException([error]);
        }

        var title = run.Text(action.Title, LongestTitle);
        var note = action.Text is null ? string.Empty : run.Text(action.Text, LongestNote);
        await tasks.AddAsync(run.Session, run.Act, run.Context.Rules.Environment.Zone, new TaskRequest
        {
            Title = title.Length > 0 ? title : run.Workflow.Form.Key,
            Note = note.Length > 0 ? note : null,
            Kind = Enum.TryParse<TaskKind>(action.Kind, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : TaskKind.Other,
            Assignees = await ActionPeople.FirstAsync(run, action.Assignee),
            AreHere = true,
            Due = due is { } at ? TaskDue.By(at) : null,
            Form = run.Workflow.Form,
            Record = run.Row.Id,
        });
    }
}
