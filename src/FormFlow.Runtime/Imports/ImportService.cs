using System.Text.Json;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Metadata;
using FormFlow.Engine.Records;
using FormFlow.Engine.Roles;
using FormFlow.Runtime.Documents;
using FormFlow.Runtime.Idempotency;
using FormFlow.Runtime.People;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Identity;
using FormFlow.Storage.Stores;

namespace FormFlow.Runtime.Imports;

/// <summary>The use cases of imports: look at a file, import it, follow, cancel and undo that.</summary>
public sealed class ImportService(LiveForms live, ImportFolder folder, ImportWorker worker, ImportJobs jobs, IdGenerator ids, TimeProvider time)
{
    private const int UsualPreviewRows = 100;
    private const int MostPreviewRows = 1000;

    /// <summary>What a file looks like and which column would go into which field. Writes nothing.</summary>
    public async Task<Result<ImportPreview>> PreviewAsync(Workspace workspace, Caller caller, string form, ImportUpload upload, CancellationToken cancellationToken)
    {
        if ((await live.OfAsync(workspace, cancellationToken)).Find(form) is not { } compiled)
        {
            return RecordErrors.FormNotFound.With(("form", form));
        }

        var errors = new ErrorList();
        var parts = new ImportParts(upload.Parts, errors);
        parts.Expect(ImportParts.OfPreview);
        var rows = parts.Number(ImportParts.Rows, 0, MostPreviewRows) ?? UsualPreviewRows;
        var preview = await ImportParts.LookAsync(upload.Path, parts.Format(), rows, errors, cancellationToken);
        return preview is null || !errors.IsEmpty ? errors : new ImportPreview(preview, compiled, caller.Language);
    }

    /// <summary>
    /// Begins to import a file. What is wrong with the request is refused at once; what is wrong with rows is told by the job. The file is taken
    /// over.
    /// </summary>
    public async Task<Result<ImportJob>> StartAsync(
        Workspace workspace, Caller caller, string form, ImportUpload upload, IdempotencyClaim<ImportJob>? claim, CancellationToken cancellationToken)
    {
        if ((await live.OfAsync(workspace, cancellationToken)).Find(form) is not { } compiled)
        {
            return RecordErrors.FormNotFound.With(("form", form));
        }

        var errors = new ErrorList();
        var preview = await ImportParts.LookAsync(upload.Path, new ImportParts(upload.Parts, errors).Format(), 0, errors, cancellationToken);
        var options = preview is null || !errors.IsEmpty
            ? errors
            : new ImportOptionsReader(compiled, preview, upload.Parts).Read(upload.FileName, new FileInfo(upload.Path).Length);
        if (options.IsRefused)
        {
            return options.As<ImportJob>();
        }

        var id = ids.Next();
        folder.Take(upload.Path, workspace.Key, id);
        return await AddAsync(workspace, caller, NewRow(id, compiled.Id, DocumentJson.Write(options.Value), caller), claim, cancellationToken);
    }

    /// <summary>The imports of a form, the latest first.</summary>
    public async Task<Result<Page<ImportJob>>> ListAsync(Workspace workspace, Caller caller, string form, PageAsked asked, CancellationToken cancellationToken) =>
        (await live.OfAsync(workspace, cancellationToken)).Find(form) is { } compiled
            ? await jobs.ListAsync(workspace, caller, compiled, asked, cancellationToken)
            : RecordErrors.FormNotFound.With(("form", form));

    /// <summary>An import as it stands.</summary>
    public async Task<Result<ImportJob>> FindAsync(Workspace workspace, Caller caller, string id, CancellationToken cancellationToken) =>
        RecordId.TryParse(id, out var number) ? await jobs.FindAsync(workspace, caller, number, cancellationToken) : ImportErrors.NotFound.With();

    /// <summary>The rows that an import refused.</summary>
    public async Task<Result<ImportErrorFile>> ErrorsAsync(Workspace workspace, Caller caller, string id, CancellationToken cancellationToken)
    {
        if (!RecordId.TryParse(id, out var number)
            || await workspace.Database.ReadOneAsync((session, _) => ImportStore.FindAsync(session, number), cancellationToken) is not { IsImport: true } row)
        {
            return ImportErrors.NotFound.With();
        }

        return new ImportErrorFile(workspace, caller, number, row is { Undoes: null, Kind: ImportKinds.Import } ? DocumentJson.Read<ImportOptions>(row.Options).Value.Headers : ["id", "title"]);
    }

    /// <summary>Stops an import that has not ended; what it wrote until then stays, and can be undone.</summary>
    public async Task<Result<ImportJob>> CancelAsync(Workspace workspace, Caller caller, string id, CancellationToken cancellationToken)
    {
        if (!RecordId.TryParse(id, out var number))
        {
            return ImportErrors.NotFound.With();
        }

        var refusal = await workspace.Database.WriteAsync(
            async (session, _) =>
            {
                if (await ImportStore.LockAsync(session, number) is not { IsImport: true } row)
                {
                    return ImportErrors.NotFound.With();
                }

                if (row.Status is JobStatus.Done or JobStatus.Failed)
                {
                    return ImportErrors.Over.With();
                }

                row.Cancelling = 1;
                if (row.Status == JobStatus.Queued)
                {
                    row.Status = JobStatus.Cancelled;
                    row.FinishedAt = time.GetUtcNow().ToUnixTimeMilliseconds();
                }

                await ImportStore.SaveAsync(session, row);
                return (Error?)null;
            },
            cancellationToken);
        worker.Wake();
        return refusal is null ? await jobs.FindAsync(workspace, caller, number, cancellationToken) : refusal;
    }

    /// <summary>
    /// Begins to take an import back: what it made goes to the recycle bin, what it changed is put back, but for records that others changed since.
    /// Asking again gives the same job, unless that ended before its end.
    /// </summary>
    public async Task<Result<ImportJob>> UndoAsync(Workspace workspace, Caller caller, string id, IdempotencyClaim<ImportJob>? claim, CancellationToken cancellationToken)
    {
        if (!RecordId.TryParse(id, out var number))
        {
            return ImportErrors.NotFound.With();
        }

        var (import, undo) = await workspace.Database.ReadAsync(
            async (session, _) => await ImportStore.FindAsync(session, number) is { IsImport: true } found
                ? (found, found.UndoneBy is { } latest ? await ImportStore.FindAsync(session, latest) : null)
                : (null, (ImportRow?)null),
            cancellationToken);
        if (import is null)
        {
            return ImportErrors.NotFound.With();
        }

        if (undo is not null && undo.Status is not (JobStatus.Failed or JobStatus.Cancelled))
        {
            return await jobs.FindAsync(workspace, caller, undo.Id, cancellationToken);
        }

        if (import.Undoes is not null || (import.Kind == ImportKinds.Import && DocumentJson.Read<ImportOptions>(import.Options).Value.DryRun))
        {
            return ImportErrors.NotUndoable.With();
        }

        if (!JobStatus.IsOver(import.Status))
        {
            return ImportErrors.StillRunning.With();
        }

        var row = NewRow(ids.Next(), import.Form, "{}", caller) with
        {
            Kind = import.Kind,
            Undoes = import.Id,
            FirstSeq = import.FirstSeq,
            LastSeq = import.LastSeq,
            Position = import.LastSeq ?? 0,
        };
        folder.Mark(workspace.Key, row.Id);
        return await AddAsync(workspace, caller, row, claim, cancellationToken);
    }

    private ImportRow NewRow(long id, string form, string options, Caller caller) => new()
    {
        Id = id,
        Form = form,
        Status = JobStatus.Queued,
        Options = options,
        Caller = JsonSerializer.Serialize(caller),
        CreatedAt = time.GetUtcNow().ToUnixTimeMilliseconds(),
    };

    private async Task<Result<ImportJob>> AddAsync(Workspace workspace, Caller caller, ImportRow row, IdempotencyClaim<ImportJob>? claim, CancellationToken cancellationToken)
    {
        var forms = await live.OfAsync(workspace, cancellationToken);
        var job = await workspace.Database.WriteAsync(
            async (session, _) =>
            {
                await ImportStore.AddAsync(session, row);
                var job = ImportJobs.Tell(row, forms, caller.Language);
                if (claim is not null)
                {
                    await claim.KeepAsync(session, job, CancellationToken.None);
                }

                return job;
            },
            cancellationToken);
        worker.Wake();
        return job;
    }
}
