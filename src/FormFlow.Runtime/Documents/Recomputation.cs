using FormFlow.Engine.Errors;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;
using FormFlow.Engine.Roles;
using FormFlow.Runtime.Computing;
using FormFlow.Runtime.Records;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Computing;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;
using Microsoft.Extensions.Logging;

namespace FormFlow.Runtime.Documents;

/// <summary>
/// Brings the saved records of forms up to date after their formulas changed: each record goes through the write path without any new value, so
/// what changes is journalled and what does not is left alone. What is to be done stands in the database since the publish and is moved on with
/// every part that is done, so it is taken up again after a crash. While one part is written the next is looked at beside it, and a part is as
/// large as can be written in a moment, so that whoever else writes waits no longer.
/// </summary>
public sealed partial class Recomputation : IDisposable
{
    private readonly Dictionary<long, Task> running = [];
    private readonly HashSet<long> asked = [];
    private readonly CancellationTokenSource stopping = new();
    private readonly LiveForms live;
    private readonly RecordSessions sessions;
    private readonly TimeProvider time;
    private readonly ILogger<Recomputation> logger;

    /// <summary>Works off what writes leave from now on.</summary>
    public Recomputation(LiveForms live, RecordSessions sessions, TimeProvider time, ILogger<Recomputation> logger)
    {
        (this.live, this.sessions, this.time, this.logger) = (live, sessions, time, logger);
        sessions.LeftWork += workspace =>
        {
            lock (running)
            {
                // Whoever is about to begin does this, too.
                if (stopping.IsCancellationRequested || !asked.Add(workspace.Id))
                {
                    return;
                }
            }

            _ = Start(workspace);
        };
    }

    /// <summary>Works off what a workspace has to do; the task ends when nothing is left. One run at a time: a later one waits for it.</summary>
    public Task Start(Workspace workspace)
    {
        lock (running)
        {
            var before = running.GetValueOrDefault(workspace.Id, Task.CompletedTask);
            return running[workspace.Id] = Task.Run(async () =>
            {
                await before;
                await RunAsync(workspace);
            });
        }
    }

    /// <summary>Stops after the parts that are just being written; the next start of the server goes on.</summary>
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

    /// <summary>How far the recomputation of a form came.</summary>
    public async Task<Result<RecomputationStatus>> StatusAsync(Workspace workspace, string form, CancellationToken cancellationToken) =>
        (await live.OfAsync(workspace, cancellationToken)).Find(form) is { } found
            ? await workspace.Database.ReadAsync(
                async (session, _) => RecomputationStatus.Of(await RecomputationStore.FindAsync(session, found.Id), await PendingStore.CountAsync(session, found.Id)), cancellationToken)
            : RecordErrors.FormNotFound.With(("form", form));

    private async Task RunAsync(Workspace workspace)
    {
        lock (running)
        {
            asked.Remove(workspace.Id);
        }

        try
        {
            foreach (var form in await workspace.Database.ReadAsync((session, _) => RecomputationStore.UnfinishedAsync(session), stopping.Token))
            {
                await RunAsync(workspace, form);
            }

            await CatchUpAsync(workspace);
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

    private async Task RunAsync(Workspace workspace, string id)
    {
        var size = new PartSize();
        var place = (await workspace.Database.ReadOneAsync((session, _) => RecomputationStore.FindAsync(session, id), stopping.Token))?.Position;
        Task<RecomputedPart?>? ahead = null;
        try
        {
            while (place is { } at)
            {
                if ((await live.OfAsync(workspace, stopping.Token)).Forms.FirstOrDefault(form => form.Id == id) is not { } form)
                {
                    await workspace.Database.WriteAsync((session, _) => FinishAsync(session, id), stopping.Token);
                    return;
                }

                var part = ahead is null ? null : await ahead;
                if (part is null || part.After != at || part.Form != form)
                {
                    part = await LookAsync(workspace, form, at, size.Take);
                }

                if (part is null)
                {
                    return;
                }

                ahead = part.IsLast ? null : Task.Run(() => LookAsync(workspace, form, part.Last, size.Take));
                var done = await sessions.WriteAsync(
                    workspace,
                    Caller.System,
                    form.Key,
                    new WriteOptions { Cause = $"publish:{form.Key}/{form.Version}", IsPart = true },
                    _ => (Result<RecomputedPart>)part,
                    (session, context, writer, looked) => StepAsync(session, context, writer, looked, size),
                    stopping.Token);
                place = done.IsRefused ? null : done.Value;
            }
        }
        finally
        {
            if (ahead is not null)
            {
                await ((Task)ahead).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    // Null when the form is gone.
    private async Task<RecomputedPart?> LookAsync(Workspace workspace, CompiledForm form, long after, int take)
    {
        var looked = await sessions.ReadAsync<RecomputedPart>(
            workspace, Caller.System, form.Key, async (session, context) => await RecomputedPart.LookAsync(session, Computing(context), after, take), stopping.Token);
        return looked.IsRefused ? null : looked.Value;
    }

    private static ChangeContext Computing(ChangeContext context) => context with { Retitles = true, IsComputing = true };

    // What writes left, the oldest first; what others are at is left to them.
    private async Task CatchUpAsync(Workspace workspace)
    {
        while (await workspace.Database.ReadAsync((session, _) => PendingStore.NextFormAsync(session), stopping.Token) is { } id)
        {
            var form = (await live.OfAsync(workspace, stopping.Token)).Forms.FirstOrDefault(form => form.Id == id);
            var done = form is null
                ? await workspace.Database.WriteAsync((session, _) => ForgetAsync(session, id), stopping.Token)
                : await sessions.WriteAsync(workspace, Caller.System, form.Key, null, (session, context, writer) => Cascade.CatchUpAsync(session, writer, context), stopping.Token);
            if (done.IsRefused || done.Value == 0)
            {
                return;
            }
        }
    }

    private static async ValueTask<Result<int>> ForgetAsync(DatabaseSession session, string form)
    {
        await PendingStore.RemoveAsync(session, form);
        return 1;
    }

    /// <summary>Writes the next records of a form; where to go on, null when there are no more.</summary>
    private async ValueTask<long?> StepAsync(DatabaseSession session, ChangeContext context, ChangeWriter writer, RecomputedPart part, PartSize size)
    {
        var started = time.GetTimestamp();
        if (await RecomputationStore.LockAsync(session, context.Form.Id) is not { } row)
        {
            return null;
        }

        if (row.Position != part.After || context.Form != part.Form)
        {
            // Published anew, or another process was faster.
            return row.Position;
        }

        var changes = await part.WriteAsync(session, Computing(context), writer);
        await RecomputationStore.SaveAsync(session, row with
        {
            Position = part.Last,
            Done = row.Done + part.Count,
            Refused = row.Refused + changes.Where(change => !change.Errors.IsEmpty).DistinctBy(change => change.Id).Count(),
            FinishedAt = part.IsLast ? Now() : null,
        });
        size.Learn(part.Count, time.GetElapsedTime(started));
        return part.IsLast ? null : part.Last;
    }

    // A form that is gone has no records to bring up to date.
    private async ValueTask<Result<bool>> FinishAsync(DatabaseSession session, string form)
    {
        if (await RecomputationStore.LockAsync(session, form) is { } row)
        {
            await RecomputationStore.SaveAsync(session, row with { FinishedAt = Now() });
        }

        return false;
    }

    private long Now() => time.GetUtcNow().ToUnixTimeMilliseconds();

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Records of workspace {Workspace} could not be brought up to date; the next publish or start goes on")]
        public static partial void Failed(ILogger logger, Exception failed, string workspace);
    }
}
