using System.Net;
using System.Security.Cryptography;
using System.Text;
using FormFlow.Server.Json;

namespace FormFlow.Server.Auth;

/// <summary>
/// Who may set the installation up: a caller on this machine who came straight (not through a proxy, not under another name), or whoever
/// has the token from the log.
/// </summary>
internal sealed class SetupDoor
{
    private static readonly string[] ProxyHeaders = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via"];

    /// <summary>The token of this run of the server.</summary>
    public string Token { get; } = RandomNumberGenerator.GetHexString(32, lowercase: true);

    public bool IsOpenTo(HttpContext context)
    {
        var given = context.Request.Headers[HeaderNames.SetupToken].ToString();
        return given.Length > 0
            ? CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(Token))
            : IsLocal(context);
    }

    private static bool IsLocal(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address
        && IPAddress.IsLoopback(address)
        && IsLocalName(context.Request.Host.Host)
        && !ProxyHeaders.Any(context.Request.Headers.ContainsKey);

    private static bool IsLocalName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
