using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace FormFlow.Engine.Fields;

/// <summary>Addresses that are safe to show as links: <c>http</c>, <c>https</c> and <c>mailto</c>, nothing a browser would run.</summary>
public static class WebAddress
{
    private const int Longest = 2000;
    private static readonly SearchValues<char> Unsafe = SearchValues.Create("\\\"<>`\u007f");

    /// <summary>
    /// Reads an address, without scheme as <c>https</c>; scheme and host become lower case, the rest stays as written. False for every other
    /// scheme and for what is no address.
    /// </summary>
    public static bool TryNormalise(string text, [NotNullWhen(true)] out string? address)
    {
        address = null;
        var trimmed = text.Trim();
        if (trimmed.Length is 0 or > Longest || trimmed.AsSpan().IndexOfAnyInRange('\0', ' ') >= 0 || trimmed.AsSpan().ContainsAny(Unsafe))
        {
            return false;
        }

        var colon = trimmed.IndexOf(':', StringComparison.Ordinal);
        var scheme = colon < 0 ? null : trimmed[..colon].ToLowerInvariant();
        switch (scheme)
        {
            case "http" or "https":
                break;
            case "mailto":
                var query = trimmed.IndexOf('?', StringComparison.Ordinal);
                var end = query < 0 ? trimmed.Length : query;
                if (!MailAddress.TryNormalise(trimmed[(colon + 1)..end], out var mail))
                {
                    return false;
                }

                address = $"mailto:{mail}{trimmed[end..]}";
                return true;
            case null:
            case var host when host.Contains('.', StringComparison.Ordinal) || host.Contains('/', StringComparison.Ordinal):
                // example.com, example.com:8080/path, example.com/a:b
                scheme = "https";
                trimmed = "https://" + trimmed;
                colon = scheme.Length;
                break;
            default:
                return false;
        }

        if (!trimmed.AsSpan(colon).StartsWith("://"))
        {
            return false;
        }

        var rest = trimmed.AsSpan(colon + 3);
        var hostEnd = rest.IndexOfAny("/?#");
        hostEnd = hostEnd < 0 ? rest.Length : hostEnd;
        var authority = rest[..hostEnd].ToString().ToLowerInvariant();
        if (authority.Contains('@', StringComparison.Ordinal) || !Uri.TryCreate($"{scheme}://{authority}/", UriKind.Absolute, out var parsed) || parsed.Host.Length == 0)
        {
            return false;
        }

        address = $"{scheme}://{authority}{rest[hostEnd..]}";
        return address.Length <= Longest;
    }
}
