using System.Diagnostics;
using FormFlow.Storage.Timers;
using FormFlow.Storage.Workspaces;
using Microsoft.Extensions.Logging.Abstractions;

namespace FormFlow.Benchmarks.Cases;

/// <summary>Many timers wait, then all fall due at once and are claimed, in this process on a database of its own.</summary>
internal static class TimerCase
{
    private const int Chunk = 1_000;
    private const int Looks = 2_000;
    private const int AtATime = 500;
    private const long Minute = 60_000;
    private const long Due = 1_000_000;

    /// <summary>Timers written and claimed a second, how long a look takes that finds none due, and the megabytes held meanwhile.</summary>
    public static async Task<(double Written, TimeSpan Look, double Claimed, double Memory)> RunAsync(DatabaseOptions options, int timers)
    {
        await using var databases = new Databases(options, TimeProvider.System, NullLoggerFactory.Instance);
        var workspace = await databases.CreateWorkspaceAsync("timers", CancellationToken.None);
        await LookAsync(workspace, Looks);
        var before = Held();

        var clock = Stopwatch.StartNew();
        for (var first = 0; first < timers; first += Chunk)
        {
            var rows = Enumerable.Range(first, Math.Min(Chunk, timers - first)).Select(Row);
            await workspace.WriteAsync(
                async (session, _) =>
                {
                    await StageTimerStore.AddAsync(session, rows);
                    return true;
                },
                CancellationToken.None);
        }

        var written = timers / clock.Elapsed.TotalSeconds;
        await workspace.OptimizeAsync(CancellationToken.None);
        await LookAsync(workspace, Looks);
        clock.Restart();
        await LookAsync(workspace, Looks);
        var look = clock.Elapsed / Looks;
        var memory = (Held() - before) / 1e6;

        clock.Restart();
        var claimed = 0;
        for (var lease = 1L; claimed < timers; lease++)
        {
            var mine = lease;
            var taken = await workspace.WriteAsync((session, _) => StageTimerStore.ClaimAsync(session, mine, long.MaxValue - 1, long.MaxValue, AtATime), CancellationToken.None);
            claimed += taken.Count > 0 ? taken.Count : throw new InvalidOperationException($"Only {claimed} timers were due.");
        }

        return (written, look, claimed / clock.Elapsed.TotalSeconds, memory);
    }

    // A record a minute, each with a warning and a limit after days that differ with its stage.
    private static StageTimerRow Row(int number) => new()
    {
        Id = number + 1,
        Form = "f1234567890",
        Field = "s1234567890",
        Record = number / 2,
        Key = number % 2 == 0 ? "stay.warn" : "stay.late.0",
        Due = Due + (number / 2 * Minute) + ((1 + (number % 10)) * 24 * 60 * Minute),
        Stay = number / 2 * Minute,
    };

    private static async Task LookAsync(Database workspace, int times)
    {
        for (var i = 0; i < times; i++)
        {
            if (await workspace.ReadOneAsync((session, _) => StageTimerStore.NextAsync(session), CancellationToken.None) < Due)
            {
                throw new InvalidOperationException("A timer is due that is not.");
            }
        }
    }

    private static double Held()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
