using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Workspaces;

/// <summary>Finds workspaces and opens them. A workspace found once is found without asking the database again.</summary>
public sealed class WorkspaceDirectory(Databases databases)
{
    private const int Chunk = 100;

    private readonly ConcurrentDictionary<string, Workspace> byKey = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<long, Workspace> byId = new();

    /// <summary>Told of every workspace when it is opened.</summary>
    public event Action<Workspace>? Opened;

    /// <summary>The workspaces that are open.</summary>
    public IEnumerable<Workspace> Known => byKey.Values;

    /// <summary>The workspace of a key, or null.</summary>
    public async ValueTask<Workspace?> FindAsync(string key, CancellationToken cancellationToken)
    {
        if (byKey.TryGetValue(key, out var workspace))
        {
            return workspace;
        }

        if (!WorkspaceKey.IsValid(key))
        {
            return null;
        }

        var installation = await databases.InstallationAsync(cancellationToken);
        var row = await installation.ReadAsync((session, _) => PeopleStore.FindWorkspaceAsync(session, key), cancellationToken);
        return row is null ? null : await OpenAsync(row, cancellationToken);
    }

    /// <summary>The workspace of an id, or null.</summary>
    public async ValueTask<Workspace?> FindAsync(long id, CancellationToken cancellationToken)
    {
        if (byId.TryGetValue(id, out var workspace))
        {
            return workspace;
        }

        var installation = await databases.InstallationAsync(cancellationToken);
        var row = await installation.ReadAsync((session, _) => PeopleStore.FindWorkspaceAsync(session, id), cancellationToken);
        return row is null ? null : await OpenAsync(row, cancellationToken);
    }

    /// <summary>Opens every workspace there is, one after the other.</summary>
    public async IAsyncEnumerable<Workspace> AllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var installation = await databases.InstallationAsync(cancellationToken);
        for (var after = 0L; ;)
        {
            var start = after;
            var rows = await installation.ReadAsync((session, _) => PeopleStore.ListWorkspacesAsync(session, start, Chunk), cancellationToken);
            foreach (var row in rows)
            {
                if (await FindAsync(row.Key, cancellationToken) is { } workspace)
                {
                    yield return workspace;
                }

                after = row.Id;
            }

            if (rows.Count < Chunk)
            {
                yield break;
            }
        }
    }

    private async ValueTask<Workspace?> OpenAsync(WorkspaceRow row, CancellationToken cancellationToken)
    {
        var database = await databases.FindWorkspaceAsync(row.Key, cancellationToken);
        if (database is null)
        {
            return null;
        }

        var workspace = byId.GetOrAdd(row.Id, id => new Workspace(id, row.Key, database));
        if (byKey.TryAdd(row.Key, workspace))
        {
            Opened?.Invoke(workspace);
        }

        return workspace;
    }
}
