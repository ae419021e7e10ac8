using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Forms;

namespace FormFlow.Engine.Metadata;

/// <summary>What made a document unreadable, in words of the document: never a class of ours.</summary>
/// <param name="Pointer">The JSON Pointer of the place.</param>
/// <param name="Reason">A sentence in English.</param>
internal sealed partial record DocumentFault(string Pointer, string Reason)
{
    private const string Below = "below";

    /// <summary>The error to answer with.</summary>
    public Error ToError() => FormErrors.Unreadable.At(Pointer, ("reason", Reason));

    /// <summary>An exception about a place below the object being read.</summary>
    public static JsonException Exception(string below, string reason) => new(reason) { Data = { [Below] = below } };

    /// <summary>Puts what the reader of JSON threw into words.</summary>
    public static DocumentFault Of(Exception unreadable)
    {
        var message = unreadable.Message;
        var path = PathAtEnd().Match(message);
        var words = path.Success ? message[..path.Index] : message;
        var json = unreadable as JsonException;
        var pointer = JsonPath.ToPointer(json?.Path ?? (path.Success ? path.Groups["path"].Value : null)) + json?.Data[Below];

        if (MissingMembers().Match(words) is { Success: true } missing)
        {
            var names = missing.Groups["names"].Value.Replace("'", string.Empty, StringComparison.Ordinal);
            return new DocumentFault(names.Contains(',', StringComparison.Ordinal) ? pointer : $"{pointer}/{names}", $"{names} is needed.");
        }

        if (UnknownMember().Match(words) is { Success: true } unknown)
        {
            var name = unknown.Groups["name"].Value;
            return new DocumentFault(AtMember(pointer, name), $"There is no member '{name}' here.");
        }

        if (RepeatedMember().Match(words) is { Success: true } repeated)
        {
            var name = repeated.Groups["name"].Value;
            return new DocumentFault(AtMember(pointer, name), $"The member '{name}' stands twice.");
        }

        if (NullMember().Match(words) is { Success: true } blank)
        {
            var name = blank.Groups["name"].Value;
            return new DocumentFault(AtMember(pointer, name), $"{name} cannot be null.");
        }

        if (UnknownType().Match(words) is { Success: true } type)
        {
            return new DocumentFault(AtMember(pointer, "type"), $"There is no type '{type.Groups["name"].Value}'.");
        }

        if (unreadable is NotSupportedException || words.Contains("must specify a type discriminator", StringComparison.Ordinal))
        {
            return new DocumentFault(AtMember(pointer, "type"), "type is needed.");
        }

        if (Unconvertible().Match(words) is { Success: true } target)
        {
            return new DocumentFault(pointer, Expected(target.Groups["type"].Value));
        }

        if (words.Contains("FormFlow.", StringComparison.Ordinal) || words.Contains("System.", StringComparison.Ordinal))
        {
            words = "The value does not fit.";
        }

        // Where the text is no JSON at all, the line helps more than the place.
        return json?.LineNumber is { } line && json.InnerException is JsonException
            ? new DocumentFault(pointer, string.Create(CultureInfo.InvariantCulture, $"{words} (line {line + 1}, byte {json.BytePositionInLine + 1})"))
            : new DocumentFault(pointer, words);
    }

    private static string AtMember(string pointer, string name)
    {
        var segment = "/" + name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
        return pointer.EndsWith(segment, StringComparison.Ordinal) ? pointer : pointer + segment;
    }

    private static string Expected(string type)
    {
        if (Find(type) is { IsEnum: true } options)
        {
            return $"Expected one of {string.Join(", ", Enum.GetNames(options).Select(JsonNamingPolicy.CamelCase.ConvertName))}.";
        }

        return type switch
        {
            _ when type.Contains("System.Int", StringComparison.Ordinal) && !type.Contains("List", StringComparison.Ordinal) => "Expected a whole number.",
            _ when type.Contains("List", StringComparison.Ordinal) => "Expected an array.",
            _ when type.Contains("Dictionary", StringComparison.Ordinal) => "Expected an object.",
            _ when type.Contains("System.Decimal", StringComparison.Ordinal) => "Expected a number.",
            _ when type.Contains("System.Boolean", StringComparison.Ordinal) => "Expected true or false.",
            _ when type.Contains("System.String", StringComparison.Ordinal) => "Expected a text.",
            _ when type.Contains("System.DateOnly", StringComparison.Ordinal) => "Expected a date (YYYY-MM-DD).",
            _ when type.Contains("System.DateTimeOffset", StringComparison.Ordinal) => "Expected a date-time (ISO 8601).",
            _ when type.Contains("FormFlow.", StringComparison.Ordinal) => "Expected an object.",
            _ => "The value does not fit.",
        };
    }

    private static Type? Find(string name) =>
        OurType().Match(name) is { Success: true } ours ? typeof(DocumentFault).Assembly.GetType(ours.Value) : null;

    [GeneratedRegex(@" Path: (?<path>\$.*?)(?: \| LineNumber:.*)?\.?\z", RegexOptions.Singleline)]
    private static partial Regex PathAtEnd();

    [GeneratedRegex(@"missing required properties including: (?<names>.+?)\.\z")]
    private static partial Regex MissingMembers();

    [GeneratedRegex(@"^The JSON property '(?<name>.*)' could not be mapped", RegexOptions.Singleline)]
    private static partial Regex UnknownMember();

    [GeneratedRegex(@"^Duplicate property '(?<name>.*)' encountered", RegexOptions.Singleline)]
    private static partial Regex RepeatedMember();

    [GeneratedRegex(@"^The (?:property or field|constructor parameter) '(?<name>.*?)' on type .* doesn't allow")]
    private static partial Regex NullMember();

    [GeneratedRegex(@"^Read unrecognized type discriminator id '(?<name>.*)'", RegexOptions.Singleline)]
    private static partial Regex UnknownType();

    [GeneratedRegex(@"^The JSON value could not be converted to (?<type>.+?)\.\z")]
    private static partial Regex Unconvertible();

    [GeneratedRegex(@"FormFlow\.[\w.+]+")]
    private static partial Regex OurType();
}
