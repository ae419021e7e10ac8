using System.Globalization;

namespace FormFlow.Server.Answers;

/// <summary>Strong ETags: the version in quotation marks.</summary>
internal static class ETag
{
    public static string Of(long version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    /// <summary>Reads an ETag of ours; weak ones and those of others are none.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out long version)
    {
        version = 0;
        return text.Length > 2 && text[0] == '"' && text[^1] == '"'
            && long.TryParse(text[1..^1], NumberStyles.None, CultureInfo.InvariantCulture, out version);
    }
}
