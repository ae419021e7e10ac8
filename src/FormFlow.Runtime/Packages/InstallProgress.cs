using System.Collections.Concurrent;
using FormFlow.Runtime.Workspaces;

namespace FormFlow.Runtime.Packages;

/// <summary>
/// How far the installations of this process have come. An installation is one transaction, so nothing in the database tells before it ends.
/// </summary>
public sealed class InstallProgress
{
    private readonly ConcurrentDictionary<long, InstallStatus> running = new();

    /// <summary>How far the installation into a workspace has come.</summary>
    public InstallStatus Of(Workspace workspace) => running.GetValueOrDefault(workspace.Id) ?? new InstallStatus(false, 0, 0);

    /// <summary>Begins to tell of an installation, until what it answers is disposed of.</summary>
    internal Step Begin(Workspace workspace, int total) => new(this, workspace.Id, total);

    /// <summary>Tells of one installation.</summary>
    internal sealed class Step : IDisposable
    {
        private readonly InstallProgress progress;
        private readonly long workspace;
        private readonly int total;
        private int done;

        internal Step(InstallProgress progress, long workspace, int total)
        {
            (this.progress, this.workspace, this.total) = (progress, workspace, total);
            Add(0);
        }

        /// <summary>So many more things are done.</summary>
        public void Add(int more) => progress.running[workspace] = new InstallStatus(true, done += more, total);

        /// <summary>A transaction that is run again does everything again.</summary>
        public void Restart() => Add(-done);

        public void Dispose() => progress.running.TryRemove(workspace, out _);
    }
}
