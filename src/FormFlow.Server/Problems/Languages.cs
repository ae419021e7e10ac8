using Microsoft.Net.Http.Headers;

namespace FormFlow.Server.Problems;

/// <summary>The languages answers are written in, chosen by the <c>Accept-Language</c> header.</summary>
internal static class Languages
{
    public const string English = "en";
    public const string Chinese = "zh-CN";

    /// <summary>The language a request prefers, or null when it names none of ours. A header that cannot be read counts as none.</summary>
    public static string? Preferred(HttpRequest request)
    {
        var header = request.Headers.AcceptLanguage;
        if (header.Count == 0 || !StringWithQualityHeaderValue.TryParseList(header, out var wishes))
        {
            return null;
        }

        string? best = null;
        double bestQuality = 0;
        foreach (var wish in wishes)
        {
            var quality = wish.Quality ?? 1;
            if (quality > bestQuality && Known(wish.Value.AsSpan()) is { } language)
            {
                (best, bestQuality) = (language, quality);
            }
        }

        return best;
    }

    /// <summary>The language of an answer to a request: the preferred one, else English.</summary>
    public static string Of(HttpRequest request) => Preferred(request) ?? English;

    private static string? Known(ReadOnlySpan<char> tag)
    {
        var dash = tag.IndexOf('-');
        var root = dash < 0 ? tag : tag[..dash];
        return root.Equals("zh", StringComparison.OrdinalIgnoreCase) ? Chinese
            : root.Equals("en", StringComparison.OrdinalIgnoreCase) || root is "*" ? English
            : null;
    }
}
