using FormFlow.Runtime.Workspaces;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FormFlow.Runtime.Journal;

/// <summary>Keeps every reader of the journal going in every workspace that is open.</summary>
public sealed class JournalReaders(IEnumerable<IJournalReader> readers, WorkspaceDirectory workspaces, TimeProvider time, ILogger<JournalReaders> logger) : IHostedService, IDisposable
{
    private readonly Dictionary<(long Workspace, string Reader), JournalPump> pumps = [];
    private readonly List<Task> running = [];
    private readonly CancellationTokenSource stopping = new();
    private readonly Lock access = new();
    private bool started;

    /// <summary>Begins with the workspaces that are open; others follow when they are opened.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lock (access)
        {
            started = true;
            running.AddRange(pumps.Values.Select(Run));
        }

        workspaces.Opened += Attach;
        foreach (var workspace in workspaces.Known)
        {
            Attach(workspace);
        }

        return Task.CompletedTask;
    }

    /// <summary>Ends each reader behind the batch it is at; its place is kept in the database.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        workspaces.Opened -= Attach;
        Task[] left;
        lock (access)
        {
            started = false;
            left = [.. running];
        }

        await stopping.CancelAsync();
        await Task.WhenAll(left).WaitAsync(cancellationToken);
    }

    /// <summary>Waits until a reader has seen all that is committed now in a workspace, for so long at most.</summary>
    public Task CatchUpAsync(Workspace workspace, string reader, TimeSpan atMost, CancellationToken cancellationToken) =>
        PumpOf(workspace, readers.First(known => known.Name == reader)).CatchUpAsync(atMost, cancellationToken);

    public void Dispose()
    {
        stopping.Dispose();
        foreach (var pump in pumps.Values)
        {
            pump.Dispose();
        }
    }

    /// <summary>Begins to read the journal of a workspace.</summary>
    private void Attach(Workspace workspace)
    {
        foreach (var reader in readers)
        {
            PumpOf(workspace, reader);
        }
    }

    // Before the start, and in a process that never starts, a pump moves only when somebody waits for it.
    private JournalPump PumpOf(Workspace workspace, IJournalReader reader)
    {
        lock (access)
        {
            if (!pumps.TryGetValue((workspace.Id, reader.Name), out var pump))
            {
                pump = pumps[(workspace.Id, reader.Name)] = new JournalPump(workspace, reader, time, logger);
                workspace.Database.Committed += pump.Wake;
                if (started)
                {
                    running.Add(Run(pump));
                }
            }

            return pump;
        }
    }

    private Task Run(JournalPump pump) => Task.Run(() => pump.RunAsync(stopping.Token));
}
