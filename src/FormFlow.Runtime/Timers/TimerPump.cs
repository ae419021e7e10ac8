using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Timers;
using Microsoft.Extensions.Logging;

namespace FormFlow.Runtime.Timers;

/// <summary>
/// Keeps the timers of one workspace going: sleeps until the first is due, is woken by commits of this process, which may bring an earlier one,
/// and looks by itself for those that other processes wrote.
/// </summary>
internal sealed partial class TimerPump(Workspace workspace, DueTimers timers, Schedules schedules, Refreshes refreshes, SemaphoreSlim slots, TimeProvider time, ILogger logger) : IDisposable
{
    private const int MostDoublings = 6;
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan LongestSleep = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    private readonly SemaphoreSlim wake = new(0);
    private int woken;

    /// <summary>Says that something may be due earlier; costs the caller next to nothing.</summary>
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
        var isTakenOver = false;
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                if (!isTakenOver)
                {
                    await timers.TakeOverAsync(workspace, stopping);
                    isTakenOver = true;
                }

                var pause = await StepAsync(stopping);
                failures = 0;
                if (pause > TimeSpan.Zero)
                {
                    await SleepAsync(pause, stopping);
                }
            }
            catch (Exception stopped) when (stopped is OperationCanceledException or ObjectDisposedException)
            {
                return;
            }
            catch (Exception failed)
            {
                Log.Failed(logger, failed, workspace.Key);
                await Task.Delay(FirstPause * (1 << Math.Min(failures++, MostDoublings)), time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    public void Dispose() => wake.Dispose();

    /// <summary>Does a part of what is due, when its turn among the workspaces comes; how long there is nothing more to do.</summary>
    internal async Task<TimeSpan> StepAsync(CancellationToken cancellationToken)
    {
        var (timer, schedule, refresh) = await workspace.Database.ReadAsync(
            async (session, _) => (await StageTimerStore.NextAsync(session), await StageScheduleStore.NextAsync(session), await RefreshStore.NextAsync(session)), cancellationToken);
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        if (new[] { timer, schedule, refresh }.Min() is var first && (first ?? long.MaxValue) is var next && next > now)
        {
            var longest = workspace.Database.Dialect.IsShared ? Poll : LongestSleep;
            return next - now < longest.TotalMilliseconds ? TimeSpan.FromMilliseconds(next - now) : longest;
        }

        await slots.WaitAsync(cancellationToken);
        try
        {
            var did = schedule <= now && await schedules.SpreadAsync(workspace, cancellationToken);
            did |= timer <= now && await timers.WorkAsync(workspace, cancellationToken);
            did |= refresh <= now && await refreshes.WorkAsync(workspace, cancellationToken);
            return did ? TimeSpan.Zero : BetweenLooks;
        }
        finally
        {
            slots.Release();
        }
    }

    // Many commits in a row cause few looks.
    private async Task SleepAsync(TimeSpan pause, CancellationToken stopping)
    {
        var least = pause < BetweenLooks ? pause : BetweenLooks;
        await Task.Delay(least, time, stopping);
        using var due = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var awake = wake.WaitAsync(due.Token);
        await Task.WhenAny(awake, Task.Delay(pause - least, time, due.Token));
        await due.CancelAsync();
        await awake.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stopping.ThrowIfCancellationRequested();

        // Taken back before looking, so that nothing that comes meanwhile is overlooked; a wake too many only makes it look once more.
        Interlocked.Exchange(ref woken, 0);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Doing what is due in workspace {Workspace} failed; it is tried again later")]
        public static partial void Failed(ILogger logger, Exception failed, string workspace);
    }
}
