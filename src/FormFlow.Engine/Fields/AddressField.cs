using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using FormFlow.Engine.Records;

namespace FormFlow.Engine.Fields;

/// <summary>A postal address in parts, each a trimmed text that may be absent.</summary>
[Description("A postal address in parts: country, province, city, district, detail and postalCode.")]
public sealed record AddressField : StructureField
{
    private const int LongestPart = 100;
    private const int LongestDetail = 500;
    private const int Detail = 4;
    private static readonly string[] Parts = ["country", "province", "city", "district", "detail", "postalCode"];

    /// <inheritdoc/>
    public override bool IsSearchable => true;

    /// <inheritdoc/>
    public override object? Read(ref Utf8JsonReader reader, FieldIssues issues)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            issues.WrongType("address (an object)");
            return null;
        }

        var texts = new string?[Parts.Length];
        var found = issues.Errors.Errors.Count;
        for (var seen = 0; NextMember(ref reader, Parts, ref seen, issues, out var part);)
        {
            var place = issues.Member(Parts[part]);
            switch (reader.TokenType)
            {
                case JsonTokenType.Null:
                    break;
                case JsonTokenType.String:
                    texts[part] = JsonText.Read(ref reader, place)?.Trim();
                    break;
                default:
                    reader.Skip();
                    place.WrongType("text");
                    break;
            }
        }

        return issues.Errors.Errors.Count == found ? Make(texts) : null;
    }

    /// <inheritdoc/>
    public override void Check(object value, FieldIssues issues)
    {
        var texts = TextsOf(value);
        for (var i = 0; i < Parts.Length; i++)
        {
            var longest = i == Detail ? LongestDetail : LongestPart;
            if (texts[i]?.Length > longest)
            {
                issues.Member(Parts[i]).Add(FieldErrors.TooLong, ("maximum", longest));
            }
        }
    }

    /// <summary>Takes the whole text as the detail: where a province ends cannot be told from a text of any country.</summary>
    public override object? Parse(string text, TextContext context, FieldIssues issues)
    {
        if (!JsonText.CanBeStored(text))
        {
            issues.Add(FieldErrors.InvalidCharacter);
            return null;
        }

        var texts = new string?[Parts.Length];
        texts[Detail] = text.Trim();
        return Make(texts);
    }

    /// <summary>
    /// The address in one line: from the large to the small without spaces when it is written in Chinese characters, from the small to the large
    /// with commas otherwise.
    /// </summary>
    public override string Format(object value, TextContext context)
    {
        var texts = TextsOf(value);
        var parts = texts.Where((text, part) => part <= Detail && text is not null).Select(text => text!);
        var isHan = texts.Any(text => text?.Any(character => character is >= '\u4e00' and <= '\u9fff') == true);
        var line = isHan ? string.Concat(parts) : string.Join(", ", parts.Reverse());
        return texts[^1] is { } postalCode ? $"{line} {postalCode}".Trim() : line;
    }

    /// <inheritdoc/>
    public override JsonObject Schema() => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject(Parts.Select((part, index) => KeyValuePair.Create<string, JsonNode?>(
            part,
            new JsonObject { ["type"] = new JsonArray("string", "null"), ["maxLength"] = index == Detail ? LongestDetail : LongestPart }))),
        ["additionalProperties"] = false,
    };

    private static Structure? Make(string?[] texts) => texts.All(string.IsNullOrEmpty) ? null : Make(writer =>
    {
        writer.WriteStartObject();
        for (var i = 0; i < Parts.Length; i++)
        {
            if (texts[i] is { Length: > 0 } text)
            {
                writer.WriteString(Parts[i], text);
            }
        }

        writer.WriteEndObject();
    });

    private static string?[] TextsOf(object value)
    {
        var address = ((Structure)value).Parse();
        return [.. Parts.Select(part => address.TryGetProperty(part, out var text) ? text.GetString() : null)];
    }
}
