using FormFlow.Engine.Roles;
using FormFlow.Runtime.Workspaces;

namespace FormFlow.Runtime.Idempotency;

/// <summary>A request that carries an idempotency key.</summary>
/// <param name="Workspace">Where.</param>
/// <param name="Caller">By whom; the same key of another caller is another key.</param>
/// <param name="Key">The key the caller chose.</param>
/// <param name="Hash">The SHA-256 of what is asked: method, path and body; hexadecimal.</param>
public sealed record IdempotentRequest(Workspace Workspace, Caller Caller, string Key, string Hash)
{
    /// <summary>The longest key.</summary>
    public const int LongestKey = 255;

    /// <summary>Whether a text can be a key.</summary>
    public static bool IsKey(string key) => key.Length is > 0 and <= LongestKey && !key.AsSpan().ContainsAnyExceptInRange('!', '~');
}
