using FormFlow.Runtime.Workspaces;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FormFlow.Runtime.Timers;

/// <summary>Keeps the timers of every open workspace going. Workspaces take turns, a part each, so that none keeps the others waiting.</summary>
public sealed class TimerPumps(WorkspaceDirectory workspaces, DueTimers timers, Schedules schedules, Refreshes refreshes, TimeProvider time, ILogger<TimerPumps> logger) : IHostedService, IDisposable
{
    private readonly Dictionary<long, (Workspace Workspace, TimerPump Pump, Task Running)> pumps = [];
    private readonly SemaphoreSlim slots = new(Environment.ProcessorCount);
    private readonly CancellationTokenSource stopping = new();
    private readonly Lock access = new();

    /// <summary>Begins with the workspaces that are open; others follow when they are opened.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        workspaces.Opened += Attach;
        foreach (var workspace in workspaces.Known)
        {
            Attach(workspace);
        }

        return Task.CompletedTask;
    }

    /// <summary>Ends each after what it is just doing; what it took beyond that is given back.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        workspaces.Opened -= Attach;
        await stopping.CancelAsync();
        Task[] left;
        lock (access)
        {
            foreach (var (workspace, pump, _) in pumps.Values)
            {
                workspace.Database.Committed -= pump.Wake;
            }

            left = [.. pumps.Values.Select(pump => pump.Running)];
        }

        await Task.WhenAll(left).WaitAsync(cancellationToken);
    }

    public void Dispose()
    {
        stopping.Dispose();
        slots.Dispose();
        foreach (var (_, pump, _) in pumps.Values)
        {
            pump.Dispose();
        }
    }

    private void Attach(Workspace workspace)
    {
        lock (access)
        {
            if (!stopping.IsCancellationRequested && !pumps.ContainsKey(workspace.Id))
            {
                var pump = new TimerPump(workspace, timers, schedules, refreshes, slots, time, logger);
                workspace.Database.Committed += pump.Wake;
                pumps.Add(workspace.Id, (workspace, pump, Task.Run(() => pump.RunAsync(stopping.Token))));
            }
        }
    }
}
