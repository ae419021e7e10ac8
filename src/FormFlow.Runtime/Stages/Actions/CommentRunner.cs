using FormFlow.Engine.Actions;
using FormFlow.Runtime.Comments;

namespace FormFlow.Runtime.Stages.Actions;

/// <summary>Writes a comment on the record; one without words is left out.</summary>
internal sealed class CommentRunner(CommentWriter comments) : RunnerOf<CommentAction.Ready>
{
    protected override async ValueTask RunAsync(ActionRun run, CommentAction.Ready action)
    {
        var text = run.Text(action.Text, CommentWriter.LongestText);
        if (text.Length == 0)
        {
            return;
        }

        var added = await comments.AddAsync(run.Session, run.Act, run.Workflow.Form, run.Row.Id, text);
        if (added.IsRefused)
        {
            throw new RefusalException(added.Errors);
        }
    }
}
