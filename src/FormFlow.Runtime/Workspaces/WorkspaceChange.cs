namespace FormFlow.Runtime.Workspaces;

/// <summary>Changes of a workspace's settings; what is not given stays.</summary>
public sealed record WorkspaceChange
{
    /// <summary>The name people see.</summary>
    public string? Name { get; init; }

    /// <summary>An IANA time zone, such as <c>Asia/Shanghai</c>.</summary>
    public string? TimeZone { get; init; }

    /// <summary><c>en</c> or <c>zh-CN</c>.</summary>
    public string? Language { get; init; }
}
