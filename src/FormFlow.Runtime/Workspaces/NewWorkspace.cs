namespace FormFlow.Runtime.Workspaces;

/// <summary>A workspace to be made.</summary>
public sealed record NewWorkspace
{
    /// <summary>The key that stands in addresses: a lower-case letter, then lower-case letters, digits, hyphens, underscores.</summary>
    public required string Key { get; init; }

    /// <summary>The name people see.</summary>
    public required string Name { get; init; }

    /// <summary>An IANA time zone, such as <c>Asia/Shanghai</c>; <c>UTC</c> when not given.</summary>
    public string? TimeZone { get; init; }

    /// <summary><c>en</c> (when not given) or <c>zh-CN</c>.</summary>
    public string? Language { get; init; }
}
