using System.Text.Json;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Records;
using FormFlow.Engine.Roles;
using FormFlow.Runtime.Documents;
using FormFlow.Runtime.Records;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Imports;

/// <summary>
/// Takes an import or a batch back, from its last change to its first, as the journal tells them: what it made goes to the recycle bin, what it
/// changed is put back, what it deleted comes out of the bin. Records that others changed since are told and left as they are.
/// </summary>
internal sealed class UndoRun(JobClaim claim, ImportRow job, Caller caller, RecordSessions sessions, LiveForms live)
{
    private const int EntriesPerStep = 1000;

    private readonly string cause = JobCause.Of(job);
    private readonly string undo = JobCause.UndoOf(job);
    private readonly long first = job.FirstSeq ?? 1;
    private readonly long last = job.LastSeq ?? 0;

    /// <summary>Runs to the end; false when it was cancelled before, refused when it cannot go on.</summary>
    public async Task<Result<bool>> RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            if ((await live.OfAsync(claim.Workspace, cancellationToken)).Forms.FirstOrDefault(form => form.Id == job.Form) is not { } form)
            {
                return ImportErrors.FormChanged.With();
            }

            var step = await sessions.WriteAsync<bool, StepResult>(
                claim.Workspace,
                caller,
                form.Key,
                new WriteOptions { Cause = undo, MaySetReadOnly = true, IsPart = true },
                static _ => true,
                async (session, context, writer, _) => await StepAsync(session, context, writer),
                cancellationToken);
            if (step.IsRefused)
            {
                return step.As<bool>();
            }

            if (step.Value.IsCancelled || step.Value.IsLast)
            {
                return !step.Value.IsCancelled;
            }
        }
    }

    /// <summary>Takes back what the next entries of the journal tell of.</summary>
    private async ValueTask<StepResult> StepAsync(DatabaseSession session, ChangeContext context, ChangeWriter writer)
    {
        var row = await claim.HoldAsync(session);
        if (row.Cancelling != 0 || row.Position < first)
        {
            return new StepResult { IsCancelled = row.Cancelling != 0, IsLast = true };
        }

        var (entries, earliest) = await ImportJournal.TouchedAsync(session, job.Form, cause, first, row.Position, EntriesPerStep);
        var histories = await ImportJournal.SinceAsync(session, job.Form, [.. entries.Select(entry => entry.Record)], first);

        // A record that the import changed more than once is taken back at its last change, which comes first here.
        var pasts = entries
            .Select(entry => (entry.Version, Past: new ImportedPast(context.Form, cause, undo, histories[entry.Record])))
            .Where(entry => entry.Version == entry.Past.LastVersion)
            .Select(entry => entry.Past)
            .ToArray();
        var step = new StepResult { Rows = pasts.Length, IsLast = earliest <= first };
        await TakeBackAsync(session, context, writer, pasts, step, row.Rows);

        await ImportStore.AddErrorsAsync(session, claim.Id, step.Refused.Take((int)Math.Max(0, StepResult.MostErrorsKept - row.Failed)));
        step.AddTo(row);
        row.Position = earliest - 1;
        row.Progress = Math.Clamp((last - row.Position) * 1000 / Math.Max(1, last - first + 1), 0, 999);
        row.Problems = ProblemCounts.From(row.Problems).With(step.Faults).Write();
        await claim.SaveAsync(session, row);
        return step;
    }

    private static async ValueTask TakeBackAsync(DatabaseSession session, ChangeContext context, ChangeWriter writer, ImportedPast[] pasts, StepResult step, long before)
    {
        var changes = new List<(ImportedPast Past, RecordChange Change)>();
        foreach (var past in pasts)
        {
            switch (past.Standing)
            {
                case ImportedStanding.TakenBack:
                    step.Unchanged++;
                    break;
                case ImportedStanding.AsImported when past.IsDeleted:
                    await RestoreAsync(session, context, writer, past, step, before);
                    break;
                case ImportedStanding.AsImported:
                    changes.Add((past, past.Reversal()));
                    break;
                default:
                    changes.Add((past, Refused(past)));
                    break;
            }
        }

        await writer.ApplyAsync(session, context, [.. changes.Select(pair => pair.Change).Where(change => change.Errors.IsEmpty)]);
        var titles = await ForeignStore.LoadAsync(session, context.Form, [.. changes.Where(pair => !pair.Change.Errors.IsEmpty).Select(pair => pair.Past.Record)], []);
        foreach (var (past, change) in changes)
        {
            if (!change.Errors.IsEmpty)
            {
                Tell(step, before, past.Record, titles.GetValueOrDefault(past.Record)?.Title, change.Errors);
            }
            else if (change.Effect == ChangeEffect.Deleted)
            {
                step.Removed++;
            }
            else if (change.Effect == ChangeEffect.Updated)
            {
                step.Updated++;
            }
            else
            {
                step.Unchanged++;
            }
        }
    }

    private static async ValueTask RestoreAsync(DatabaseSession session, ChangeContext context, ChangeWriter writer, ImportedPast past, StepResult step, long before)
    {
        try
        {
            await session.WholeAsync(async () => await writer.RestoreAsync(session, context, past.Record));
            step.Created++;
        }
        catch (RefusalException refusal)
        {
            var errors = new ErrorList();
            errors.AddRange(refusal.Errors);
            Tell(step, before, past.Record, null, errors);
        }
    }

    private static RecordChange Refused(ImportedPast past)
    {
        var change = new RecordChange { Kind = ChangeKind.Update, Id = past.Record };
        change.Errors.Add(RecordErrors.Unchangeable.With());
        return change;
    }

    private static void Tell(StepResult step, long before, long record, string? title, ErrorList errors)
    {
        RowFault[] faults = [.. errors.Errors.Select(error => RowFault.Of(error, null, error.Pointer?.Split('/').ElementAtOrDefault(2), null))];
        step.Faults.AddRange(faults);
        step.Refused.Add(new ImportErrorRow(before + step.Failed + 1, JsonSerializer.Serialize(faults), JsonSerializer.Serialize(new[] { RecordId.Format(record), title ?? string.Empty })));
    }
}
