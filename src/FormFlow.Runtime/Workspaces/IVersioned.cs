namespace FormFlow.Runtime.Workspaces;

/// <summary>Something people edit: its version grows with every change, is told as its ETag and asked for by <c>If-Match</c>.</summary>
public interface IVersioned
{
    long Version { get; }
}
