using System.Text.Json;
using FormFlow.Engine.Records;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Records;

/// <summary>
/// Several batches that are one edit for whoever made it: what they wrote is noted, so that it can be taken back as a whole, as an import can.
/// </summary>
/// <param name="id">Its id.</param>
/// <param name="isNew">Whether it begins with this batch.</param>
internal sealed class UndoableBatch(long id, bool isNew)
{
    /// <summary>What the journal keeps as the cause of what it wrote.</summary>
    public string Cause => $"{ImportKinds.Batch}:{RecordId.Format(id)}";

    /// <summary>Its id as callers know it.</summary>
    public string Id => RecordId.Format(id);

    /// <summary>Takes hold of it before anything is written; refused when it is none that the caller may go on with.</summary>
    public async ValueTask<(ImportRow Row, long Head)> HoldAsync(DatabaseSession session, ChangeContext context)
    {
        if (isNew)
        {
            var at = new DateTimeOffset(context.Now).ToUnixTimeMilliseconds();
            var made = new ImportRow
            {
                Id = id,
                Kind = ImportKinds.Batch,
                Form = context.Form.Id,
                Status = "done",
                Options = "{}",
                Caller = JsonSerializer.Serialize(context.Caller),
                CreatedAt = at,
                StartedAt = at,
            };
            await ImportStore.AddAsync(session, made);
            return (made, await JournalStore.HeadAsync(session));
        }

        var row = await ImportStore.LockAsync(session, id);
        return row is { Kind: ImportKinds.Batch, Undoes: null, UndoneBy: null } && row.Form == context.Form.Id && JsonSerializer.Deserialize<Engine.Roles.Caller>(row.Caller)!.Member == context.Caller.Member
            ? (row, await JournalStore.HeadAsync(session))
            : throw new RefusalException([BatchErrors.NoSuchBatch.At("/batch")]);
    }

    /// <summary>Notes what was written.</summary>
    public static async ValueTask NoteAsync(DatabaseSession session, ChangeContext context, ImportRow row, long head, IReadOnlyList<RecordChange> changes)
    {
        row.Rows += changes.Count;
        row.Created += changes.Count(change => change.Effect == ChangeEffect.Created);
        row.Updated += changes.Count(change => change.Effect == ChangeEffect.Updated);
        row.Removed += changes.Count(change => change.Effect == ChangeEffect.Deleted);
        row.Unchanged += changes.Count(change => change.Effect == ChangeEffect.Unchanged);
        row.Failed += changes.Count(change => !change.Errors.IsEmpty);
        row.Progress = 1000;
        row.StartedAt ??= row.CreatedAt;
        row.FinishedAt = new DateTimeOffset(context.Now).ToUnixTimeMilliseconds();
        if (changes.Any(change => change.Effect is ChangeEffect.Created or ChangeEffect.Updated or ChangeEffect.Deleted))
        {
            row.FirstSeq ??= head + 1;
            row.LastSeq = await JournalStore.HeadAsync(session);
        }

        await ImportStore.SaveAsync(session, row);
    }
}
