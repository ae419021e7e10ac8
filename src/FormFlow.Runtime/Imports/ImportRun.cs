using System.Threading.Channels;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Roles;
using FormFlow.Runtime.Documents;
using FormFlow.Runtime.Records;
using FormFlow.Storage.Schema;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Imports;

/// <summary>
/// One import on its way: rows are read and parsed on one side and written on the other, a chunk to a transaction, so that other writers get
/// their turn. Goes on behind the last chunk that was committed.
/// </summary>
internal sealed class ImportRun(JobClaim claim, ImportRow job, ImportOptions options, Caller caller, TimeZoneInfo zone, RecordSessions sessions, LiveForms live)
{
    private const int ChunksAhead = 2;

    private readonly RowWriter rows = new(new ReferenceMatcher());
    private ProblemCounts problems = ProblemCounts.From(job.Problems);
    private ImportPlan plan = null!;

    /// <summary>Runs to the end; false when it was cancelled before, refused when it cannot go on.</summary>
    public async Task<Result<bool>> RunAsync(string path, CancellationToken cancellationToken)
    {
        if (await FormAsync(cancellationToken) is not { } form || ImportPlan.For(form, options, zone, caller.Language) is not { } made)
        {
            return ImportErrors.FormChanged.With();
        }

        if (!File.Exists(path))
        {
            return ImportErrors.FileGone.With();
        }

        plan = made;
        await IndexAsync(cancellationToken);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var chunks = Channel.CreateBounded<ImportChunk>(new BoundedChannelOptions(ChunksAhead) { SingleReader = true, SingleWriter = true });
        var reading = Task.Run(() => ReadAsync(path, chunks.Writer, ended.Token), CancellationToken.None);
        try
        {
            await foreach (var chunk in chunks.Reader.ReadAllAsync(cancellationToken))
            {
                var written = await WriteAsync(chunk, cancellationToken);
                if (written.IsRefused || !written.Value)
                {
                    return written;
                }
            }
        }
        finally
        {
            await ended.CancelAsync();
            await reading;
        }

        return true;
    }

    // A key of several fields is looked up with every chunk.
    private async ValueTask IndexAsync(CancellationToken cancellationToken)
    {
        if (plan.Key is { Fields.Length: > 1 } key)
        {
            await claim.Workspace.Database.WriteAsync(
                async (session, _) =>
                {
                    await FormTables.IndexAsync(session, plan.Form, key.Fields);
                    return true;
                },
                cancellationToken);
        }
    }

    private async Task ReadAsync(string path, ChannelWriter<ImportChunk> chunks, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var chunk in new ImportFile(path, options).ReadAsync(job.Position, () => Volatile.Read(ref plan), cancellationToken))
            {
                await chunks.WriteAsync(chunk, cancellationToken);
            }

            chunks.Complete();
        }
        catch (Exception failure)
        {
            // The other side sees it when it has written what came before.
            chunks.TryComplete(failure);
        }
    }

    private async Task<Result<bool>> WriteAsync(ImportChunk chunk, CancellationToken cancellationToken)
    {
        if (await FormAsync(cancellationToken) is not { } form)
        {
            return ImportErrors.FormChanged.With();
        }

        var counted = problems;
        var written = await sessions.WriteAsync<ImportChunk, StepResult>(
            claim.Workspace,
            caller,
            form.Key,
            new WriteOptions { Cause = JobCause.Of(job), DryRun = options.DryRun, IsPart = true },
            compiled => Fit(chunk, compiled),
            async (session, context, writer, fitted) =>
            {
                var row = await claim.HoldAsync(session);
                if (row.Cancelling != 0)
                {
                    return new StepResult { IsCancelled = true };
                }

                var head = await JournalStore.HeadAsync(session);
                var step = await rows.WriteAsync(session, context, writer, fitted);
                if (!options.DryRun)
                {
                    counted = await KeepAsync(session, row, step, fitted, head);
                }

                return step;
            },
            cancellationToken);
        if (written.IsRefused)
        {
            return written.As<bool>();
        }

        if (options.DryRun && !written.Value.IsCancelled)
        {
            // What was tried is undone; what was found out stays.
            counted = await claim.Workspace.Database.WriteAsync(
                async (session, _) => await KeepAsync(session, await claim.HoldAsync(session), written.Value, chunk, null), cancellationToken);
        }

        problems = counted;
        return !written.Value.IsCancelled;
    }

    private async ValueTask<ProblemCounts> KeepAsync(DatabaseSession session, ImportRow row, StepResult step, ImportChunk chunk, long? head)
    {
        var counted = problems.With(step.Faults);
        await ImportStore.AddErrorsAsync(session, claim.Id, step.Refused.Take((int)Math.Max(0, StepResult.MostErrorsKept - row.Failed)));
        step.AddTo(row);
        row.Position = chunk.Position;
        row.Progress = chunk.Progress;
        row.Problems = counted.Write();
        if (head is { } before && step.Created + step.Updated > 0)
        {
            row.FirstSeq ??= before + 1;
            row.LastSeq = await JournalStore.HeadAsync(session);
        }

        await claim.SaveAsync(session, row);
        return counted;
    }

    private Result<ImportChunk> Fit(ImportChunk chunk, CompiledForm form)
    {
        if (chunk.Plan.Form == form)
        {
            return chunk;
        }

        if (plan.Form != form)
        {
            if (ImportPlan.For(form, options, zone, caller.Language) is not { } fitting)
            {
                return ImportErrors.FormChanged.With();
            }

            Volatile.Write(ref plan, fitting);
        }

        return chunk.With(plan);
    }

    private async ValueTask<CompiledForm?> FormAsync(CancellationToken cancellationToken) =>
        (await live.OfAsync(claim.Workspace, cancellationToken)).Forms.FirstOrDefault(form => form.Id == job.Form);
}
