using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Stores;
using Microsoft.Extensions.Logging;

namespace FormFlow.Runtime.Journal;

/// <summary>
/// Takes one reader through the journal of one workspace, a batch at a time. It is woken by commits of this process and looks by itself for
/// those of others. While much happens it takes a fifth of the time at most, so that writers are slowed by no more; who waits for it drives it on.
/// </summary>
internal sealed partial class JournalPump(Workspace workspace, IJournalReader reader, TimeProvider time, ILogger logger) : IDisposable
{
    private const int Batch = 500;
    private const int RestPerWork = 4;
    private const int MostDoublings = 6;
    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan Unsettled = TimeSpan.FromMilliseconds(20);

    private readonly JournalTail tail = new(workspace.Database);
    private readonly SemaphoreSlim turn = new(1);
    private readonly SemaphoreSlim wake = new(0);
    private int woken;

    /// <summary>Says that there may be something to do; costs the caller next to nothing.</summary>
    public void Wake()
    {
        if (Interlocked.Exchange(ref woken, 1) == 0)
        {
            wake.Release();
        }
    }

    /// <summary>Works until it is stopped.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        var failures = 0;
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                var started = time.GetTimestamp();
                var (goesOn, _) = await StepAsync(stopping);
                failures = 0;
                if (goesOn)
                {
                    var rest = time.GetElapsedTime(started) * RestPerWork;
                    await Task.Delay(rest < LongestRest ? rest : LongestRest, time, stopping);
                }
                else if (tail.IsUnsettled)
                {
                    await Task.Delay(Unsettled, time, stopping);
                }
                else
                {
                    await WaitAsync(stopping);
                }
            }
            catch (Exception stopped) when (stopped is OperationCanceledException or ObjectDisposedException)
            {
                return;
            }
            catch (Exception failed)
            {
                Log.Failed(logger, failed, reader.Name, workspace.Key);
                await Task.Delay(FirstPause * (1 << Math.Min(failures++, MostDoublings)), time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Drives the reader on until it has seen all that is committed now, or the time is over.</summary>
    public async Task CatchUpAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var head = await workspace.Database.ReadOneAsync((session, _) => JournalStore.HeadAsync(session), cancellationToken);
        while (time.GetElapsedTime(started) < atMost)
        {
            var (goesOn, place) = await StepAsync(cancellationToken);
            if (place >= head)
            {
                return;
            }

            if (!goesOn)
            {
                await Task.Delay(Unsettled, time, cancellationToken);
            }
        }
    }

    public void Dispose()
    {
        turn.Dispose();
        wake.Dispose();
    }

    // One batch: whether it was worth it, and how far the reader is now.
    private async Task<(bool GoesOn, long Place)> StepAsync(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            var place = await workspace.Database.ReadOneAsync((session, _) => CursorStore.FindAsync(session, reader.Name), cancellationToken);
            var entries = await tail.AfterAsync(place, Batch, cancellationToken);
            var effect = await reader.ReadAsync(workspace, entries, cancellationToken);
            if (entries.Count == 0 && effect is null)
            {
                return (false, place);
            }

            var next = entries.Count == 0 ? place : entries[^1].Sequence;
            var moved = await workspace.Database.WriteAsync(
                async (session, _) =>
                {
                    if (!await CursorStore.MoveAsync(session, reader.Name, place, next))
                    {
                        return false;
                    }

                    if (effect is not null)
                    {
                        await effect(session);
                    }

                    return true;
                },
                cancellationToken);
            return (true, moved ? next : place);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task WaitAsync(CancellationToken stopping)
    {
        await wake.WaitAsync(workspace.Database.Dialect.IsShared ? Poll : Timeout.InfiniteTimeSpan, stopping);

        // Taken back before looking, so that nothing that comes meanwhile is overlooked; a wake too many only makes it look once more.
        Interlocked.Exchange(ref woken, 0);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The reader {Reader} of workspace {Workspace} failed; the same entries are tried again later")]
        public static partial void Failed(ILogger logger, Exception failed, string reader, string workspace);
    }
}
