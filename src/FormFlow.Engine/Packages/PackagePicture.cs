namespace FormFlow.Engine.Packages;

/// <summary>The file with which a package shows what it is, beside its manifest, which names it.</summary>
public static class PackagePicture
{
    private const int LongestName = 60;
    private static readonly System.Buffers.SearchValues<char> StemLetters = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789_-");

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".webp"] = "image/webp",
    };

    /// <summary>The media type of a picture by its file's name; null for a name that no picture may have.</summary>
    public static string? TypeOf(string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && name.Length <= LongestName && !name.AsSpan(0, dot).ContainsAnyExcept(StemLetters) ? Types.GetValueOrDefault(name[dot..]) : null;
    }
}
