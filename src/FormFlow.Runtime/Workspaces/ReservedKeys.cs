using System.Collections.Frozen;

namespace FormFlow.Runtime.Workspaces;

/// <summary>Keys that no workspace can have: what stands first in an address of the server or of its pages.</summary>
public static class ReservedKeys
{
    private static readonly FrozenSet<string> All =
        new[] { "api", "assets", "calendar", "docs", "health", "openapi", "p", "problems", "setup", "sign-in" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a key is one of them.</summary>
    public static bool Contains(string key) => All.Contains(key);
}
