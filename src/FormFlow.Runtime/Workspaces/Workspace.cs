using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Workspaces;

/// <summary>A workspace that is open: its own database and everything in it.</summary>
/// <param name="Id">Its id in the installation.</param>
/// <param name="Key">Its key, which stands in addresses and never changes.</param>
/// <param name="Database">Its database.</param>
public sealed record Workspace(long Id, string Key, Database Database);
