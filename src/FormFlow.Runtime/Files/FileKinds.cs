using System.Globalization;
using System.Net.Http.Headers;

namespace FormFlow.Runtime.Files;

/// <summary>What a file is and how it may be called. What the caller says of a picture is not believed: its first bytes tell.</summary>
public static class FileKinds
{
    /// <summary>The type of what nobody knows.</summary>
    public const string Unknown = "application/octet-stream";

    private const int LongestName = 255;
    private const int LongestType = 127;
    private static readonly string[] Pictures = ["image/png", "image/jpeg", "image/gif", "image/webp", "image/avif", "image/bmp"];

    /// <summary>Whether browsers may show files of the type in place: pictures that every browser shows and none runs.</summary>
    public static bool IsHarmless(string type) => Pictures.Contains(type);

    /// <summary>Whether files of the type are documents that browsers show with a viewer of their own, apart from the page around it: PDF.</summary>
    public static bool IsDocument(string type) => type == "application/pdf";

    /// <summary>The media type of a content: of a picture what it is, else what the caller says unless he says that it is such a picture.</summary>
    public static string TypeOf(ReadOnlySpan<byte> beginning, string? said)
    {
        if (Picture(beginning) is { } picture)
        {
            return picture;
        }

        var type = MediaTypeHeaderValue.TryParse(said, out var parsed) ? parsed.MediaType?.ToLowerInvariant() : null;
        return type is null || type.Length > LongestType || type.Contains('*', StringComparison.Ordinal) || type is "image/jpg" || IsHarmless(type) ? Unknown : type;
    }

    /// <summary>The name of a file without its path and without what is invisible or could disguise its ending.</summary>
    public static string NameOf(string? said)
    {
        var name = new string([.. (said ?? string.Empty)[((said ?? string.Empty).LastIndexOfAny(['/', '\\']) + 1)..].Where(IsPlain)]).Trim();
        if (name.Length > LongestName)
        {
            var ending = Path.GetExtension(name) is { Length: <= 20 } short20 ? short20 : string.Empty;
            var end = LongestName - ending.Length;
            name = name[..(char.IsHighSurrogate(name[end - 1]) ? end - 1 : end)] + ending;
        }

        return name.Trim('.').Trim().Length == 0 ? "file" : name;
    }

    private static bool IsPlain(char character) =>
        !char.IsControl(character) && character is not (>= '\u202a' and <= '\u202e' or >= '\u2066' and <= '\u2069' or '\u200e' or '\u200f' or '\ufffd')
        && CharUnicodeInfo.GetUnicodeCategory(character) is not (UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    private static string? Picture(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a, ..] => "image/png",
        [0xff, 0xd8, 0xff, ..] => "image/jpeg",
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'7' or (byte)'9', (byte)'a', ..] => "image/gif",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => "image/webp",
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', (byte)'a', (byte)'v', (byte)'i', (byte)'f' or (byte)'s', ..] => "image/avif",
        [(byte)'B', (byte)'M', _, _, _, _, 0, 0, 0, 0, ..] => "image/bmp",
        _ => null,
    };
}
