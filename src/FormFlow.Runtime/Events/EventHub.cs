using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Stores;
using Microsoft.Extensions.Logging;

namespace FormFlow.Runtime.Events;

/// <summary>
/// Follows the journal of one workspace for all who listen to it in this process, and keeps the last stretch in memory, so that a listener costs
/// the database nothing while he keeps up. What happens shortly after one another is told together.
/// </summary>
internal sealed partial class EventHub : IDisposable
{
    private const int Batch = 500;
    private const int RestPerWork = 2;
    private const int MostBatches = 64;
    private const long MostBytes = 4 * 1024 * 1024;
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Unsettled = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Workspace workspace;
    private readonly EventReader reader;
    private readonly TimeProvider time;
    private readonly ILogger logger;
    private readonly JournalTail tail;
    private readonly CancellationTokenSource stopping = new();
    private readonly SemaphoreSlim wake = new(0, 1);
    private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock access = new();
    private readonly Queue<EventBatch> kept = [];
    private long keptBytes;
    private long place = -1;
    private TaskCompletionSource news = New();

    public EventHub(Workspace workspace, EventReader reader, TimeProvider time, ILogger logger)
    {
        (this.workspace, this.reader, this.time, this.logger) = (workspace, reader, time, logger);
        tail = new JournalTail(workspace.Database);
        workspace.Database.Committed += Wake;
        _ = Task.Run(RunAsync);
    }

    /// <summary>How many listen.</summary>
    public int Listeners { get; set; }

    /// <summary>Completes when what happens from now on will be seen: at once, except where elder transactions still run.</summary>
    public Task Begun => begun.Task;

    /// <summary>How far it came; everything up to there is committed and seen.</summary>
    public long Place
    {
        get
        {
            lock (access)
            {
                return place;
            }
        }
    }

    /// <summary>Completes when there is something behind a place.</summary>
    public Task NewsAfter(long after)
    {
        lock (access)
        {
            return place > after ? Task.CompletedTask : news.Task;
        }
    }

    /// <summary>
    /// The next events behind a place, from memory or, when he who asks is far behind, from the database; how far they reach; nothing when there
    /// is no more.
    /// </summary>
    public async ValueTask<EventBatch?> AfterAsync(long after, CancellationToken cancellationToken)
    {
        long last;
        lock (access)
        {
            if (kept.FirstOrDefault(batch => batch.After <= after && batch.Last > after) is { } known)
            {
                return known;
            }

            if ((last = place) <= after)
            {
                return null;
            }
        }

        var entries = await workspace.Database.ReadOneAsync((session, _) => JournalStore.BetweenAsync(session, after, last, Batch), cancellationToken);
        return new EventBatch(after, entries.Count < Batch ? last : entries[^1].Sequence, await reader.ReadAsync(workspace, entries, cancellationToken));
    }

    public void Dispose()
    {
        workspace.Database.Committed -= Wake;
        stopping.Cancel();
        stopping.Dispose();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Wake()
    {
        // Woken once is enough; that it is awake already is seen without a lock.
        if (wake.CurrentCount == 0)
        {
            try
            {
                wake.Release();
            }
            catch (SemaphoreFullException)
            {
                // Another commit was faster.
            }
        }
    }

    private async Task RunAsync()
    {
        var token = stopping.Token;
        while (!token.IsCancellationRequested)
        {
            try
            {
                var started = time.GetTimestamp();
                var count = await StepAsync(token);
                if (count == Batch)
                {
                    await Task.Delay(time.GetElapsedTime(started) * RestPerWork, time, token);
                }
                else if (count > 0)
                {
                    await Task.Delay(Beat, time, token);
                }
                else if (tail.IsUnsettled)
                {
                    await Task.Delay(Unsettled, time, token);
                }
                else
                {
                    await wake.WaitAsync(workspace.Database.Dialect.IsShared ? Poll : Timeout.InfiniteTimeSpan, token);
                }
            }
            catch (Exception stopped) when (stopped is OperationCanceledException or ObjectDisposedException)
            {
                begun.TrySetCanceled(CancellationToken.None);
                return;
            }
            catch (Exception failed)
            {
                Log.Failed(logger, failed, workspace.Key);
                await Task.Delay(Pause, time, token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    // The beginning, or one batch: how many entries it had.
    private async Task<int> StepAsync(CancellationToken cancellationToken)
    {
        if (place < 0)
        {
            if (await tail.EndAsync(cancellationToken) is { } end)
            {
                MoveTo(end, null);
                begun.SetResult();
            }

            return 0;
        }

        var entries = await tail.AfterAsync(place, Batch, cancellationToken);
        if (entries.Count > 0)
        {
            var last = entries[^1].Sequence;
            MoveTo(last, new EventBatch(place, last, await reader.ReadAsync(workspace, entries, cancellationToken)));
        }

        return entries.Count;
    }

    private void MoveTo(long next, EventBatch? batch)
    {
        TaskCompletionSource told;
        lock (access)
        {
            place = next;
            if (batch is not null)
            {
                kept.Enqueue(batch);
                keptBytes += batch.Bytes;
            }

            while (kept.Count > MostBatches || (kept.Count > 1 && keptBytes > MostBytes))
            {
                keptBytes -= kept.Dequeue().Bytes;
            }

            (told, news) = (news, New());
        }

        told.SetResult();
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The events of workspace {Workspace} cannot be read; it is tried again")]
        public static partial void Failed(ILogger logger, Exception failed, string workspace);
    }
}
