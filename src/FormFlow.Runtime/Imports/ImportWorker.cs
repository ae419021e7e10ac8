using System.Text.Json;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Metadata;
using FormFlow.Engine.Records;
using FormFlow.Engine.Roles;
using FormFlow.Runtime.Documents;
using FormFlow.Runtime.Records;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Stores;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FormFlow.Runtime.Imports;

/// <summary>
/// Runs the jobs whose files stand in the data directory: one at a time in a workspace, a few in the process. A job that was interrupted, here
/// or in a process that is gone, goes on where it stood.
/// </summary>
public sealed partial class ImportWorker(
    ImportFolder folder,
    WorkspaceDirectory workspaces,
    SettingsOfWorkspaces settings,
    RecordSessions sessions,
    LiveForms live,
    TimeProvider time,
    ILogger<ImportWorker> logger) : BackgroundService
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(10);
    private const int MostAttempts = 3;
    private static readonly int MostAtOnce = Math.Clamp(Environment.ProcessorCount, 2, 8);

    private readonly string runner = Guid.CreateVersion7().ToString("N", System.Globalization.CultureInfo.InvariantCulture);
    private readonly SemaphoreSlim places = new(MostAtOnce);
    private readonly SemaphoreSlim bell = new(0);
    private readonly Dictionary<string, Task> running = new(StringComparer.Ordinal);

    /// <summary>Says that there is work.</summary>
    public void Wake() => bell.Release();

    /// <inheritdoc/>
    public override void Dispose()
    {
        places.Dispose();
        bell.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            var rung = bell.WaitAsync(LookAgain, stoppingToken);
            while (true)
            {
                // What came to a workspace that is at work is begun as soon as that ends.
                await await Task.WhenAny([rung, .. Look(stoppingToken)]);
                if (rung.IsCompleted)
                {
                    rung = bell.WaitAsync(LookAgain, stoppingToken);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await Task.WhenAll(running.Values);
        }
    }

    // Begins what can be begun; gives what has to end before more of its workspace can.
    private List<Task> Look(CancellationToken stoppingToken)
    {
        var before = new List<Task>();
        try
        {
            foreach (var (workspace, ids) in folder.Waiting())
            {
                if (running.TryGetValue(workspace, out var task) && !task.IsCompleted)
                {
                    before.Add(task);
                }
                else
                {
                    running[workspace] = RunAllAsync(workspace, ids, stoppingToken);
                }
            }
        }
        catch (IOException failure)
        {
            Log.FolderUnreadable(logger, failure);
        }

        return before;
    }

    private async Task RunAllAsync(string key, IReadOnlyList<long> ids, CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            await places.WaitAsync(stoppingToken);
            try
            {
                if (await workspaces.FindAsync(key, stoppingToken) is { } workspace)
                {
                    foreach (var id in ids)
                    {
                        await RunAsync(workspace, id, stoppingToken);
                    }
                }
            }
            finally
            {
                places.Release();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Goes on at the next start.
        }
        catch (Exception failure)
        {
            Log.Failed(logger, failure, key);
        }
    }

    /// <summary>Runs a job unless it is over or another process runs it.</summary>
    private async Task RunAsync(Workspace workspace, long id, CancellationToken stoppingToken)
    {
        var claim = new JobClaim(workspace, id, runner, time);
        if (await claim.TakeAsync(stoppingToken) is not { } job)
        {
            await ForgetAsync(workspace, id, stoppingToken);
            return;
        }

        try
        {
            var ended = await claim.EndAsync(await RunAsync(workspace, claim, job, stoppingToken), CancellationToken.None);
            folder.Remove(workspace.Key, id);
            Log.Ended(logger, workspace.Key, RecordId.Format(id), ended.Status, ended.Rows, ended.Failed);
        }
        catch (JobLostException)
        {
            Log.Lost(logger, workspace.Key, RecordId.Format(id));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await claim.ReleaseAsync(CancellationToken.None);
        }
    }

    private async Task<Result<bool>> RunAsync(Workspace workspace, JobClaim claim, ImportRow job, CancellationToken stoppingToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await RunOnceAsync(workspace, claim, job, stoppingToken);
            }
            catch (Exception failure) when (failure is not JobLostException && !stoppingToken.IsCancellationRequested)
            {
                // A disk that was full or a database that was away for a moment: it goes on behind the last chunk that was kept.
                Log.Broke(logger, failure, workspace.Key, RecordId.Format(job.Id), attempt);
                if (attempt == MostAttempts)
                {
                    return ImportErrors.Broken.With();
                }

                await Task.Delay(TimeSpan.FromSeconds(attempt), time, stoppingToken);
                job = await claim.TakeAsync(stoppingToken) ?? throw new JobLostException();
            }
        }
    }

    private async Task<Result<bool>> RunOnceAsync(Workspace workspace, JobClaim claim, ImportRow job, CancellationToken stoppingToken)
    {
        var caller = JsonSerializer.Deserialize<Caller>(job.Caller)!;
        if (job.Undoes is not null)
        {
            return await new UndoRun(claim, job, caller, sessions, live).RunAsync(stoppingToken);
        }

        var options = DocumentJson.Read<ImportOptions>(job.Options).Value;
        var zone = (await settings.OfAsync(workspace, stoppingToken)).Zone;
        return await new ImportRun(claim, job, options, caller, zone, sessions, live).RunAsync(folder.FileOf(workspace.Key, job.Id), stoppingToken);
    }

    // The file of a job that is over, or of none: its process ended between two steps.
    private async Task ForgetAsync(Workspace workspace, long id, CancellationToken cancellationToken)
    {
        var row = await workspace.Database.ReadOneAsync((session, _) => ImportStore.FindAsync(session, id), cancellationToken);
        if (row is null ? folder.IsForgotten(workspace.Key, id) : JobStatus.IsOver(row.Status))
        {
            folder.Remove(workspace.Key, id);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Import {Id} of {Workspace} is {Status}: {Rows} rows, {Failed} of them refused")]
        public static partial void Ended(ILogger logger, string workspace, string id, string status, long rows, long failed);

        [LoggerMessage(2, LogLevel.Warning, "Import {Id} of {Workspace} is run by another process now")]
        public static partial void Lost(ILogger logger, string workspace, string id);

        [LoggerMessage(3, LogLevel.Error, "Import {Id} of {Workspace} failed at attempt {Attempt}")]
        public static partial void Broke(ILogger logger, Exception exception, string workspace, string id, int attempt);

        [LoggerMessage(4, LogLevel.Error, "Imports of {Workspace} cannot be run; they are tried again")]
        public static partial void Failed(ILogger logger, Exception exception, string workspace);

        [LoggerMessage(5, LogLevel.Error, "The folder of imports cannot be read")]
        public static partial void FolderUnreadable(ILogger logger, Exception exception);
    }
}
