using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;
using FormFlow.Runtime.Records;
using FormFlow.Storage.Timers;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Timers;

/// <summary>Notes, in the transaction of a change, when the values of its record change next because time passes.</summary>
internal static class RefreshWriter
{
    /// <summary>Does so for changes of a form that were written, or only looked at because time passed or the form was published.</summary>
    public static async ValueTask SyncAsync(DatabaseSession session, ChangeContext context, IEnumerable<RecordChange> changes, int mark, ForeignRecords foreign)
    {
        if (context.Form.Rules.Timed.IsEmpty)
        {
            return;
        }

        RecordRow[] rows =
        [
            .. changes
                .Where(change => change.Effect is ChangeEffect.Created or ChangeEffect.Updated || ((context.Retitles || context.IsByTime) && change.Row is not null && change.Errors.IsEmpty))
                .Select(change => context.Chain.Latest(context.Form, change.Id, mark) ?? change.Row!),
        ];
        await SyncAsync(session, context, rows, foreign);
    }

    /// <summary>Does so for records of a form as they stand.</summary>
    public static async ValueTask SyncAsync(DatabaseSession session, ChangeContext context, IReadOnlyCollection<RecordRow> rows, ForeignRecords foreign)
    {
        if (rows.Count == 0 || context.Form.Rules.Timed.IsEmpty)
        {
            return;
        }

        await foreign.LoadAsync(session, context.Form, rows.Select(row => row.Values));
        await RefreshStore.PutAsync(session, context.Form.Id, rows.Select(row => (row.Id, TimerMoment.Of(NextTurn.Of(context.Form, row.Values, foreign, context.Rules)!.Value))));
    }

    /// <summary>Forgets a record that is no more.</summary>
    public static ValueTask DeletedAsync(DatabaseSession session, CompiledForm form, long record) =>
        form.Rules.Timed.IsEmpty ? ValueTask.CompletedTask : RefreshStore.RemoveAsync(session, [record]);
}
