using System.Text.Json;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Stages;
using FormFlow.Runtime.Records;
using FormFlow.Storage.Identity;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Stages;

/// <summary>What follows when a record was written that moves in its stages: history, the actions of transitions, moves of related records.</summary>
public sealed class StageEffects(IdGenerator ids, StageActions actions)
{
    /// <summary>Whether what follows may be refused.</summary>
    internal static bool MayFail(RecordChange change) => change.Steps.Any(step => step.Move?.Actions.IsEmpty == false);

    /// <summary>Writes the history of a change.</summary>
    internal async ValueTask NoteAsync(DatabaseSession session, ChangeContext context, RecordChange change)
    {
        foreach (var step in change.Steps.Where(step => step.Enters))
        {
            var (stay, stayed, worked) = Stay(context, change, step);
            await StageStayStore.AddAsync(session, stay, change.Before is not null || step.From is not null, stayed, worked);
        }
    }

    /// <summary>Does what follows, in order; a <see cref="RefusalException"/> says what cannot be done.</summary>
    internal async ValueTask RunAsync(DatabaseSession session, ChangeWriter writer, ChangeContext context, RecordChange change, ForeignRecords foreign, RelatedMoves? related)
    {
        var row = change.Row!;
        var mark = context.Chain.Mark;
        await NoteAsync(session, context, change);
        if (context.IsPast)
        {
            return;
        }

        foreach (var move in change.Steps.Select(step => step.Move).OfType<StageMove>())
        {
            var left = change.Set?.Move == move ? move.Actions[change.Set.Actions..] : move.Actions;
            await actions.RunAsync(session, writer, context, move.Transition.To.Pipeline.Workflow, Latest(), left, SetWithMove.CauseOf(move));
        }

        if (related is not null)
        {
            await related.RunAsync(session, writer, context, Latest(), foreign);
        }

        if (Latest() != row)
        {
            change.Row = Latest();
            await foreign.LoadAsync(session, context.Form, [change.Row.Values]);
        }

        Engine.Records.RecordRow Latest() => context.Chain.Latest(context.Form, change.Id, mark) ?? row;
    }

    /// <summary>Takes the history of a deleted record out of all figures, or that of a restored one back in.</summary>
    internal static ValueTask DeletedAsync(DatabaseSession session, CompiledForm form, long record, bool gone) =>
        form.Stays is null ? ValueTask.CompletedTask : StageStayStore.SetGoneAsync(session, record, gone);

    private (StageStayRow Stay, long? Stayed, long? Worked) Stay(ChangeContext context, RecordChange change, StageStep step)
    {
        var (from, to, move) = (step.From, step.To, step.Move);
        var stage = step.Workflow.Find(to)!;
        var calendar = step.Workflow.Calendar ?? context.Form.Set.Calendars.Default;
        var row = new StageStayRow
        {
            Id = ids.Next(),
            Form = context.Form.Id,
            Record = change.Id,
            RecordVersion = change.Row!.Version,
            Field = step.Workflow.Stage.Key,
            Pipeline = to.Pipeline,
            Stage = to.Stage,
            Status = Name(stage.Document.Status),
            From = from?.Stage,
            Transition = move?.Transition.Key,
            Kind = move is null ? "placed" : move.Transition.IsStart ? "start" : Name(move.Transition.Kind),
            Cause = move is null ? "placed" : Name(move.Cause),
            Automatic = move?.IsAutomatic == true || context.IsSetOff ? 1 : 0,
            Rule = context.Cause,
            Reason = move?.Reason is { } reason ? string.Join('/', reason) : null,
            ReasonGroup = move?.Reason?[0],
            Comment = move?.Comment,
            By = context.Caller.Member,
            EnteredAt = new DateTimeOffset(to.EnteredAt).ToUnixTimeMilliseconds(),
            WorkflowVersion = step.Workflow.Version,
        };
        return (
            row,
            from is null ? null : (long)(to.EnteredAt - from.EnteredAt).TotalSeconds,
            from is null ? null : (long)(move?.Worked ?? calendar.Between(from.EnteredAt, to.EnteredAt)).TotalSeconds);
    }

    private static string Name<T>(T value)
        where T : Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
