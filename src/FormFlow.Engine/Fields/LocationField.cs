using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FormFlow.Engine.Records;

namespace FormFlow.Engine.Fields;

/// <summary>
/// A point on the earth (WGS 84, degrees), with the words for it when there are some. What is finer than seven decimals, a centimetre, is
/// rounded away.
/// </summary>
[Description("A point on the earth: latitude and longitude in degrees, and an address in words.")]
public sealed partial record LocationField : StructureField
{
    private const int Decimals = 7;
    private const int LongestAddress = 500;
    private static readonly string[] Parts = ["latitude", "longitude", "address"];

    /// <inheritdoc/>
    public override bool IsSearchable => true;

    /// <summary>The degrees of a location.</summary>
    public static (decimal Latitude, decimal Longitude) Point(Structure value)
    {
        var location = value.Parse();
        return (location.GetProperty(Parts[0]).GetDecimal(), location.GetProperty(Parts[1]).GetDecimal());
    }

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
            issues.WrongType("location (an object with latitude and longitude)");
            return null;
        }

        var found = issues.Errors.Errors.Count;
        var degrees = new decimal?[2];
        var seen = 0;
        string? address = null;
        while (NextMember(ref reader, Parts, ref seen, issues, out var part))
        {
            var place = issues.Member(Parts[part]);
            if (part < 2)
            {
                degrees[part] = ReadDegrees(ref reader, Range(part), place);
            }
            else if (reader.TokenType == JsonTokenType.String)
            {
                address = JsonText.Read(ref reader, place)?.Trim();
            }
            else if (reader.TokenType != JsonTokenType.Null)
            {
                reader.Skip();
                place.WrongType("text");
            }
        }

        for (var part = 0; part < 2; part++)
        {
            if ((seen & (1 << part)) == 0)
            {
                issues.Member(Parts[part]).Add(FieldErrors.MissingMember, ("member", Parts[part]));
            }
        }

        return issues.Errors.Errors.Count == found ? Make(degrees[0]!.Value, degrees[1]!.Value, address) : null;
    }

    /// <inheritdoc/>
    public override void Check(object value, FieldIssues issues)
    {
        if (((Structure)value).Parse().TryGetProperty(Parts[2], out var address) && address.GetString()!.Length > LongestAddress)
        {
            issues.Member(Parts[2]).Add(FieldErrors.TooLong, ("maximum", LongestAddress));
        }
    }

    /// <summary>Reads <c>31.2304, 121.4737</c>, words in brackets may follow.</summary>
    public override object? Parse(string text, TextContext context, FieldIssues issues)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var match = Pair().Match(text.Trim());
        if (!match.Success || !JsonText.CanBeStored(text))
        {
            issues.Unreadable(text, "latitude, longitude");
            return null;
        }

        var degrees = new decimal[2];
        for (var part = 0; part < 2; part++)
        {
            degrees[part] = decimal.Round(decimal.Parse(match.Groups[Parts[part]].ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture), Decimals);
            if (Math.Abs(degrees[part]) > Range(part))
            {
                issues.Unreadable(text, "latitude, longitude");
                return null;
            }
        }

        return Make(degrees[0], degrees[1], match.Groups["address"].Value.Trim());
    }

    /// <inheritdoc/>
    public override string Format(object value, TextContext context)
    {
        var location = ((Structure)value).Parse();
        var point = $"{location.GetProperty(Parts[0]).GetRawText()}, {location.GetProperty(Parts[1]).GetRawText()}";
        return location.TryGetProperty(Parts[2], out var address) ? $"{point} ({address.GetString()})" : point;
    }

    /// <inheritdoc/>
    public override JsonObject Schema() => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject
        {
            ["latitude"] = new JsonObject { ["type"] = "number", ["minimum"] = -90, ["maximum"] = 90 },
            ["longitude"] = new JsonObject { ["type"] = "number", ["minimum"] = -180, ["maximum"] = 180 },
            ["address"] = new JsonObject { ["type"] = new JsonArray("string", "null"), ["maxLength"] = LongestAddress },
        },
        ["required"] = new JsonArray("latitude", "longitude"),
        ["additionalProperties"] = false,
    };

    private static decimal Range(int part) => part == 0 ? 90 : 180;

    private static decimal? ReadDegrees(ref Utf8JsonReader reader, decimal range, FieldIssues issues)
    {
        if (reader.TokenType != JsonTokenType.Number)
        {
            reader.Skip();
            issues.WrongType("number");
            return null;
        }

        if (!reader.TryGetDecimal(out var degrees) || Math.Abs(degrees) > range)
        {
            issues.Add(FieldErrors.OutOfRange, ("minimum", -range), ("maximum", range));
            return null;
        }

        return decimal.Round(degrees, Decimals);
    }

    private static Structure Make(decimal latitude, decimal longitude, string? address) => Make(writer =>
    {
        writer.WriteStartObject();
        writer.WritePropertyName(Parts[0]);
        Values.WriteNumber(writer, latitude);
        writer.WritePropertyName(Parts[1]);
        Values.WriteNumber(writer, longitude);
        if (!string.IsNullOrEmpty(address))
        {
            writer.WriteString(Parts[2], address);
        }

        writer.WriteEndObject();
    });

    [GeneratedRegex(@"^(?<latitude>-?[0-9]{1,3}(?:\.[0-9]{1,20})?)\s*[,，;]\s*(?<longitude>-?[0-9]{1,3}(?:\.[0-9]{1,20})?)(?:\s*[(（](?<address>.*)[)）])?\z", RegexOptions.Singleline)]
    private static partial Regex Pair();
}
