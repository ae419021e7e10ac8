using System.Text.Json;
using FormFlow.Engine.Errors;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Imports;

/// <summary>
/// The right of this process to run a job. Each step of the job takes hold of its row in the step's own transaction, so that a step is done
/// once, whatever other processes try, and the position it reached is kept together with what it wrote.
/// </summary>
internal sealed class JobClaim(Workspace workspace, long id, string runner, TimeProvider time)
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(60);

    public Workspace Workspace => workspace;

    public long Id => id;

    /// <summary>Claims the job; null when there is none, when it is over or when another process runs it.</summary>
    public ValueTask<ImportRow?> TakeAsync(CancellationToken cancellationToken) => workspace.Database.WriteAsync<ImportRow?>(
        async (session, _) =>
        {
            if (await ImportStore.LockAsync(session, id) is not { } row || JobStatus.IsOver(row.Status))
            {
                return null;
            }

            // Alone on the database, whoever held it before is gone.
            if (row.Runner is not null && row.Runner != runner && session.Dialect.IsShared && row.Lease > Now)
            {
                return null;
            }

            row.Runner = runner;
            row.Status = JobStatus.Running;
            row.StartedAt ??= Now;
            await SaveAsync(session, row);
            return row;
        },
        cancellationToken);

    /// <summary>Takes hold of the job's row until the transaction ends; a <see cref="JobLostException"/> when the job is no longer ours.</summary>
    public async ValueTask<ImportRow> HoldAsync(DatabaseSession session) =>
        await ImportStore.LockAsync(session, id) is { Status: JobStatus.Running } row && row.Runner == runner ? row : throw new JobLostException();

    /// <summary>Keeps how far the job came.</summary>
    public async ValueTask SaveAsync(DatabaseSession session, ImportRow row)
    {
        row.Lease = Now + (long)Silence.TotalMilliseconds;
        await ImportStore.SaveAsync(session, row);
    }

    /// <summary>Ends the job: done (true), cancelled (false) or failed for a reason.</summary>
    public ValueTask<ImportRow> EndAsync(Result<bool> end, CancellationToken cancellationToken) => workspace.Database.WriteAsync(
        async (session, _) =>
        {
            var row = await HoldAsync(session);
            row.Message = end.IsRefused ? JsonSerializer.Serialize(RowFault.Of(end.Errors[0], null, null, null)) : null;
            await EndAsync(session, row, end.IsRefused ? JobStatus.Failed : end.Value ? JobStatus.Done : JobStatus.Cancelled);
            return row;
        },
        cancellationToken);

    /// <summary>Ends the job, whose row the transaction holds, in its transaction.</summary>
    public async ValueTask EndAsync(DatabaseSession session, ImportRow row, string status)
    {
        row.Status = status;
        row.Progress = status == JobStatus.Done ? 1000 : row.Progress;
        row.FinishedAt = Now;
        row.Runner = null;
        row.Lease = null;
        await ImportStore.SaveAsync(session, row);
    }

    /// <summary>Lets others go on with the job.</summary>
    public ValueTask<bool> ReleaseAsync(CancellationToken cancellationToken) => workspace.Database.WriteAsync(
        async (session, _) =>
        {
            var row = await HoldAsync(session);
            row.Runner = null;
            row.Lease = null;
            await ImportStore.SaveAsync(session, row);
            return true;
        },
        cancellationToken);

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();
}
