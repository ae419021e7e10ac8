using System.Text.Json;

namespace FormFlow.Engine.Fields;

/// <summary>Reads texts from JSON, refusing what a database cannot hold.</summary>
public static class JsonText
{
    /// <summary>The string token's text; null, with an error, when it holds U+0000 or half of a surrogate pair.</summary>
    public static string? Read(ref Utf8JsonReader reader, FieldIssues issues)
    {
        string text;
        try
        {
            text = reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // What the reader throws for an escaped half of a surrogate pair.
            issues.Add(FieldErrors.InvalidCharacter);
            return null;
        }

        if (!text.Contains('\0', StringComparison.Ordinal))
        {
            return text;
        }

        issues.Add(FieldErrors.InvalidCharacter);
        return null;
    }
}
