namespace FormFlow.Runtime.Workspaces;

/// <summary>Something whose JSON is made already.</summary>
public interface IRendered
{
    /// <summary>The JSON in UTF-8.</summary>
    ReadOnlyMemory<byte> Json { get; }
}
