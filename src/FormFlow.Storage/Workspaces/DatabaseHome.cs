namespace FormFlow.Storage.Workspaces;

/// <summary>Where the databases of an installation live: a folder of files or the schemas of one server.</summary>
internal abstract class DatabaseHome : IAsyncDisposable
{
    /// <summary>
    /// Opens the database of a workspace, or the installation's for null, without looking into it; null when it is not there and may not be
    /// created.
    /// </summary>
    public abstract ValueTask<Database?> OpenAsync(string? workspace, bool create, CancellationToken cancellationToken);

    public abstract ValueTask DisposeAsync();
}
