using System.Text.Json;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Records;
using FormFlow.Engine.Roles;
using FormFlow.Runtime.Imports;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Identity;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;
using Microsoft.Extensions.Logging;

namespace FormFlow.Runtime.Documents;

/// <summary>
/// Publishes at once, or, when many saved values must be converted for it, as a job: the values are prepared while people go on reading and
/// writing, and the publish itself only lets them take their place. A job that was interrupted, here or in a process that is gone, goes on where
/// it stood.
/// </summary>
public sealed partial class Publishing(Publisher publisher, PublishLimits limits, IdGenerator ids, TimeProvider time, ILogger<Publishing> logger) : IDisposable
{
    private const int MostAttempts = 3;
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(5);

    private readonly Dictionary<long, Task> running = [];
    private readonly CancellationTokenSource stopping = new();
    private readonly string runner = Guid.CreateVersion7().ToString("N", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Publishes, or begins to: the plan has a job then. Refused as <see cref="Publisher"/> refuses.</summary>
    public async Task<Result<PublishPlan>> PublishAsync(
        Workspace workspace, Caller caller, string app, bool allowBreaking, PublishRequest? request, CancellationToken cancellationToken)
    {
        if (!caller.IsOwner)
        {
            return DocumentErrors.OwnerOnly.With();
        }

        var weighed = await workspace.Database.ReadAsync<Result<WeighedPublish?>>(
            async (session, _) => await Publisher.WeighAsync(session, caller, app, allowBreaking, request, limits.ConvertedAtOnce), cancellationToken).RefusalsAsResultAsync();
        if (weighed.IsRefused)
        {
            return weighed.As<PublishPlan>();
        }

        if (weighed.Value is not { } heavy)
        {
            return await publisher.PublishAsync(workspace, caller, app, allowBreaking, request, cancellationToken);
        }

        var queued = await workspace.Database.WriteAsync<Result<PublishJob>>(async (session, _) => await QueueAsync(session, caller, heavy), cancellationToken).RefusalsAsResultAsync();
        if (queued.IsRefused)
        {
            return queued.As<PublishPlan>();
        }

        _ = Start(workspace);
        return heavy.Plan with { Job = queued.Value, Errors = [] };
    }

    /// <summary>How the latest publish of an app stands that was prepared.</summary>
    public async Task<Result<PublishJob>> FindAsync(Workspace workspace, Caller caller, string app, CancellationToken cancellationToken)
    {
        var found = await workspace.Database.ReadAsync<(ImportRow Row, IReadOnlyList<PreparedColumnRow> Columns)?>(
            async (session, _) => await ImportStore.LatestPublishAsync(session, app) is { } row ? (row, await PreparedColumnStore.OfAsync(session, row.Id)) : null, cancellationToken);
        if (found is not { } job)
        {
            return DocumentErrors.NoPublishJob.With(("app", app));
        }

        if (!JobStatus.IsOver(job.Row.Status))
        {
            // Whoever ran it may be gone.
            _ = Start(workspace);
        }

        return PublishJob.Of(job.Row, job.Columns, caller.Language);
    }

    /// <summary>Gives up the publish of an app that is being prepared: nothing is published, the drafts stay.</summary>
    public async Task<Result<PublishJob>> CancelAsync(Workspace workspace, Caller caller, string app, CancellationToken cancellationToken)
    {
        if (!caller.IsOwner)
        {
            return DocumentErrors.OwnerOnly.With();
        }

        var refusal = await workspace.Database.WriteAsync(
            async (session, _) =>
            {
                if (await ImportStore.LatestPublishAsync(session, app) is not { } latest || await ImportStore.LockAsync(session, latest.Id) is not { } row)
                {
                    return DocumentErrors.NoPublishJob.With(("app", app));
                }

                if (row.Status is JobStatus.Done or JobStatus.Failed)
                {
                    return DocumentErrors.PublishOver.With(("app", app));
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
        return refusal is null ? await FindAsync(workspace, caller, app, cancellationToken) : refusal;
    }

    /// <summary>Prepares what a workspace has to publish; the task ends when nothing is left. It never fails.</summary>
    public Task Start(Workspace workspace)
    {
        lock (running)
        {
            // Whoever runs looks once more before the end.
            return running.TryGetValue(workspace.Id, out var task) && !task.IsCompleted ? task : running[workspace.Id] = Task.Run(() => RunAsync(workspace));
        }
    }

    /// <summary>Stops after what is just being written; the next start of the server goes on.</summary>
    public async Task StopAsync()
    {
        await stopping.CancelAsync();
        Task[] left;
        lock (running)
        {
            left = [.. running.Values];
        }

        await Task.WhenAll(left);
    }

    public void Dispose() => stopping.Dispose();

    private async ValueTask<Result<PublishJob>> QueueAsync(DatabaseSession session, Caller caller, WeighedPublish heavy)
    {
        await DocumentStore.LockAsync(session);
        await Publisher.RefuseWhilePreparedAsync(session, heavy.Asked.App);
        var row = new ImportRow
        {
            Id = ids.Next(),
            Kind = ImportKinds.Publish,
            Form = heavy.Asked.App,
            Status = JobStatus.Queued,
            Options = JsonSerializer.Serialize(heavy.Asked),
            Caller = JsonSerializer.Serialize(caller),
            CreatedAt = time.GetUtcNow().ToUnixTimeMilliseconds(),
        };
        PreparedColumnRow[] columns =
        [
            .. heavy.Conversions.Select((weighed, place) => new PreparedColumnRow
            {
                Job = row.Id,
                Place = place,
                Form = weighed.Conversion.New.Form.Key,
                Field = weighed.Conversion.Path,
                TableName = weighed.Conversion.Table,
                ColumnName = weighed.Conversion.Prepared,
                Meaning = weighed.Conversion.Meaning,
                Total = weighed.Values,
            }),
        ];
        await ImportStore.AddAsync(session, row);
        await PreparedColumnStore.AddAsync(session, columns);
        return PublishJob.Of(row, columns, caller.Language);
    }

    private async Task RunAsync(Workspace workspace)
    {
        try
        {
            while (await workspace.Database.ReadAsync((session, _) => ImportStore.UnfinishedPublishesAsync(session), stopping.Token) is { Count: > 0 } unfinished)
            {
                var ran = false;
                foreach (var id in unfinished)
                {
                    ran |= await RunAsync(workspace, id);
                }

                if (!ran)
                {
                    // Another process does it, unless that is gone.
                    await Task.Delay(LookAgain, time, stopping.Token);
                }
            }
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or ObjectDisposedException)
        {
            // The server stops.
        }
        catch (Exception failed)
        {
            Log.Failed(logger, failed, RecordId.Format(workspace.Id));
        }
    }

    // False when another process runs it.
    private async Task<bool> RunAsync(Workspace workspace, long id)
    {
        var claim = new JobClaim(workspace, id, runner, time);
        try
        {
            if (await RunAsync(workspace, claim) is { } publication)
            {
                await publisher.FinishAsync(workspace, publication, stopping.Token);
            }

            return true;
        }
        catch (JobLostException)
        {
            return false;
        }
    }

    private async Task<Publication?> RunAsync(Workspace workspace, JobClaim claim)
    {
        for (var attempt = 1; ; attempt++)
        {
            var prepared = new PreparedPublish(claim, await claim.TakeAsync(stopping.Token) ?? throw new JobLostException(), publisher, time);
            try
            {
                return await prepared.RunAsync(stopping.Token);
            }
            catch (Exception) when (stopping.IsCancellationRequested)
            {
                await claim.ReleaseAsync(CancellationToken.None);
                throw;
            }
            catch (Exception failure) when (failure is not JobLostException)
            {
                Log.Broke(logger, failure, RecordId.Format(workspace.Id), RecordId.Format(claim.Id), attempt);
                if (attempt == MostAttempts)
                {
                    await prepared.GiveUpAsync(JobStatus.Failed, [DocumentErrors.PublishBroke.With()], stopping.Token);
                    return null;
                }

                await Task.Delay(TimeSpan.FromSeconds(attempt), time, stopping.Token);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "What is to be published in workspace {Workspace} could not be prepared; the next look or start goes on")]
        public static partial void Failed(ILogger logger, Exception failed, string workspace);

        [LoggerMessage(2, LogLevel.Error, "Publish {Id} of workspace {Workspace} failed at attempt {Attempt}")]
        public static partial void Broke(ILogger logger, Exception failure, string workspace, string id, int attempt);
    }
}
