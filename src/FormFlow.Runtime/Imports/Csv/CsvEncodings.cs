using System.Text;

namespace FormFlow.Runtime.Imports.Csv;

/// <summary>The encodings that files come in, by name.</summary>
internal static class CsvEncodings
{
    public const string Utf8 = "utf-8";
    public const string Utf16LittleEndian = "utf-16";
    public const string Utf16BigEndian = "utf-16be";
    public const string Gb18030 = "gb18030";
    public const string Big5 = "big5";
    public const string Windows1252 = "windows-1252";
    public const string Latin1 = "iso-8859-1";

    /// <summary>
    /// The encoding of a name and the name it goes by here, or null. Latin-1 is read by the table of Windows-1252, as browsers do: they
    /// differ only in 32 control characters that texts do not hold, where Windows has the euro sign and the typographic quotes.
    /// </summary>
    public static (string Name, Encoding Encoding)? Find(string name)
    {
        var canonical = name.Trim().ToLowerInvariant() switch
        {
            "utf8" or "utf-8-sig" => Utf8,
            "utf-16le" or "utf16" or "unicode" => Utf16LittleEndian,
            "utf16be" or "unicodefffe" => Utf16BigEndian,
            "gbk" or "gb2312" or "cp936" => Gb18030,
            "cp950" => Big5,
            "cp1252" or "ansi" => Windows1252,
            "latin1" or "latin-1" or "iso8859-1" => Latin1,
            var other => other,
        };
        try
        {
            var table = canonical == Latin1 ? Windows1252 : canonical;
            return (canonical, CodePagesEncodingProvider.Instance.GetEncoding(table) ?? Encoding.GetEncoding(table));
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>As <see cref="Find"/> for the names of this class.</summary>
    public static Encoding Of(string name) => Find(name)!.Value.Encoding;
}
