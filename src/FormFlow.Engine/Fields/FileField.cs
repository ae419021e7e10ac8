using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FormFlow.Engine.Records;

namespace FormFlow.Engine.Fields;

/// <summary>
/// What all fields share whose value names files: an array of <c>{ "file", "name", "type", "bytes" }</c>, or one such object where there is
/// only one. What is checked here is what the caller claims; see <see cref="FileReferences"/>.
/// </summary>
public abstract partial record FileField : StructureField
{
    private const int MostFiles = 100;
    private const int LongestName = 255;
    private const int LongestType = 127;
    private static readonly string[] Members = ["file", "name", "type", "bytes"];

    /// <summary>Whether the value is a list of files.</summary>
    protected abstract bool HoldsSeveral { get; }

    /// <summary>The most bytes of one file.</summary>
    protected abstract long MostBytes { get; }

    /// <summary>The media types taken, such as <c>image/*</c>, and endings such as <c>.docx</c>; all when empty.</summary>
    protected abstract IReadOnlyList<string> Taken { get; }

    /// <inheritdoc/>
    public override object? Read(ref Utf8JsonReader reader, FieldIssues issues)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        if (reader.TokenType != (HoldsSeveral ? JsonTokenType.StartArray : JsonTokenType.StartObject))
        {
            reader.Skip();
            issues.WrongType(HoldsSeveral ? "array of files" : "file (an object)");
            return null;
        }

        if (!HoldsSeveral)
        {
            return ReadFile(ref reader, issues) is { } only ? Make(writer => Write(writer, only)) : null;
        }

        var files = new List<FileReference>();
        var isSound = true;
        for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
        {
            if (i == MostFiles)
            {
                issues.Add(FieldErrors.TooMany, ("maximum", MostFiles));
                reader.Skip();
                JsonSkip.ToEndOfArray(ref reader);
                return null;
            }

            if (ReadFile(ref reader, issues.Entry(i)) is { } file)
            {
                files.Add(file);
            }
            else
            {
                isSound = false;
            }
        }

        return isSound && files.Count > 0 ? MakeList(files) : null;
    }

    /// <inheritdoc/>
    public override void Check(object value, FieldIssues issues)
    {
        var files = FileReferences.Of((Structure)value);
        for (var i = 0; i < files.Count; i++)
        {
            Check(files[i], HoldsSeveral ? issues.Entry(i) : issues);
        }
    }

    /// <summary>Holds one file, as it is claimed or as it really is, against the limits of the field.</summary>
    public void Check(FileReference file, FieldIssues issues)
    {
        if (file.Bytes > MostBytes)
        {
            issues.Member("bytes").Add(FieldErrors.FileTooLarge, ("maximum", MostBytes));
        }

        if (Taken.Count > 0 && !Taken.Any(taken => Fits(file, taken)))
        {
            issues.Member("type").Add(FieldErrors.FileTypeNotTaken, ("type", file.Type));
        }
    }

    /// <summary>Files do not come from a cell; what <see cref="Format"/> wrote is not read back.</summary>
    public override object? Parse(string text, TextContext context, FieldIssues issues)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            issues.WrongType("file");
        }

        return null;
    }

    /// <summary>The names of the files.</summary>
    public override string Format(object value, TextContext context) => ListText.Join(FileReferences.Of((Structure)value).Select(file => file.Name));

    /// <inheritdoc/>
    public override JsonObject Schema()
    {
        var file = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject
            {
                ["file"] = new JsonObject { ["type"] = "string", ["pattern"] = "^[0-9a-fA-F]{64}$", ["description"] = "The SHA-256 of the content." },
                ["name"] = new JsonObject { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = LongestName },
                ["type"] = new JsonObject { ["type"] = "string", ["maxLength"] = LongestType },
                ["bytes"] = new JsonObject { ["type"] = "integer", ["minimum"] = 0, ["maximum"] = MostBytes },
            },
            ["required"] = new JsonArray([.. Members.Select(member => (JsonNode)member)]),
            ["additionalProperties"] = false,
        };
        return HoldsSeveral ? new JsonObject { ["type"] = "array", ["items"] = file, ["maxItems"] = MostFiles } : file;
    }

    /// <summary>Whether a text is a media type, or a kind of them such as <c>image/*</c>.</summary>
    private protected static bool IsMediaType(string text) => text.Length <= LongestType && MediaType().IsMatch(text);

    /// <summary>Whether a text is an ending such as <c>.docx</c>.</summary>
    private protected static bool IsEnding(string text) => Ending().IsMatch(text);

    private static bool Fits(FileReference file, string taken)
    {
        if (taken.StartsWith('.'))
        {
            return file.Name.EndsWith(taken, StringComparison.OrdinalIgnoreCase);
        }

        return taken.EndsWith("/*", StringComparison.Ordinal)
            ? file.Type.StartsWith(taken[..^1], StringComparison.OrdinalIgnoreCase)
            : file.Type.Equals(taken, StringComparison.OrdinalIgnoreCase);
    }

    private static FileReference? ReadFile(ref Utf8JsonReader reader, FieldIssues issues)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            issues.WrongType("file (an object)");
            return null;
        }

        var found = issues.Errors.Errors.Count;
        var texts = new string?[3];
        var bytes = 0L;
        var seen = 0;
        while (NextMember(ref reader, Members, ref seen, issues, out var member))
        {
            var place = issues.Member(Members[member]);
            if (member == 3)
            {
                if (reader.TokenType != JsonTokenType.Number || !reader.TryGetInt64(out bytes) || bytes < 0)
                {
                    reader.Skip();
                    place.WrongType("number of bytes");
                }
            }
            else if (reader.TokenType == JsonTokenType.String)
            {
                texts[member] = JsonText.Read(ref reader, place) is { } text ? ReadMember(member, text, place) : null;
            }
            else
            {
                reader.Skip();
                place.WrongType("text");
            }
        }

        for (var member = 0; member < Members.Length; member++)
        {
            if ((seen & (1 << member)) == 0)
            {
                issues.Member(Members[member]).Add(FieldErrors.MissingMember, ("member", Members[member]));
            }
        }

        return issues.Errors.Errors.Count == found ? new FileReference(texts[0]!, texts[1]!, texts[2]!, bytes) : null;
    }

    private static string? ReadMember(int member, string text, FieldIssues issues)
    {
        switch (member)
        {
            case 0 when text.Length == 64 && text.All(char.IsAsciiHexDigit):
                return text.ToLowerInvariant();
            case 0:
                issues.Unreadable(text, "SHA-256 of the content");
                return null;
            case 1 when IsName(text):
                return text;
            case 1:
                issues.Add(FieldErrors.InvalidFileName, ("name", FieldIssues.Quote(text)));
                return null;
            default:
                if (IsMediaType(text) && !text.Contains('*', StringComparison.Ordinal))
                {
                    return text.ToLowerInvariant();
                }

                issues.Unreadable(text, "media type");
                return null;
        }
    }

    // No parts of a path, nothing invisible that could disguise an ending, such as marks that turn the direction of writing.
    private static bool IsName(string name) =>
        name.Length is > 0 and <= LongestName && name.Trim().Trim('.').Length > 0 && name.IndexOfAny(['/', '\\']) < 0
        && !name.Any(character => char.IsControl(character) || character is >= '\u202a' and <= '\u202e' or >= '\u2066' and <= '\u2069' or '\u200e' or '\u200f'
            || CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    private static Structure MakeList(IReadOnlyList<FileReference> files) => Make(writer =>
    {
        writer.WriteStartArray();
        foreach (var file in files)
        {
            Write(writer, file);
        }

        writer.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter writer, FileReference file)
    {
        writer.WriteStartObject();
        writer.WriteString(Members[0], file.File);
        writer.WriteString(Members[1], file.Name);
        writer.WriteString(Members[2], file.Type);
        writer.WriteNumber(Members[3], file.Bytes);
        writer.WriteEndObject();
    }

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*/(?:\*|[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*)\z")]
    private static partial Regex MediaType();

    [GeneratedRegex(@"^(?:\.[A-Za-z0-9_-]{1,20}){1,3}\z")]
    private static partial Regex Ending();
}
