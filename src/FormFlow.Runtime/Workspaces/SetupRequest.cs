namespace FormFlow.Runtime.Workspaces;

/// <summary>What an empty installation needs to begin.</summary>
public sealed record SetupRequest
{
    /// <summary>The first workspace.</summary>
    public required NewWorkspace Workspace { get; init; }

    /// <summary>The person who owns it.</summary>
    public required NewOwner Owner { get; init; }

    /// <summary>A template to install into it.</summary>
    public string? Template { get; init; }

    /// <summary>Whether the template's sample data is loaded too.</summary>
    public bool SampleData { get; init; }
}
