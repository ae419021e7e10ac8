using System.Text.Json;

namespace FormFlow.Engine.Fields;

/// <summary>Reads texts from JSON, refusing what a database cannot hold.</summary>
public static class JsonText
{
    /// <summary>The text of a string token or property name; null, with an error, when it holds U+0000 or half of a surrogate pair.</summary>
    public static string? Read(ref Utf8JsonReader reader, FieldIssues issues)
    {
        try
        {
            var text = reader.GetString()!;
            if (!text.Contains('\0', StringComparison.Ordinal))
            {
                return text;
            }
        }
        catch (InvalidOperationException)
        {
            // What the reader throws for an escaped half of a surrogate pair and for bytes that are no UTF-8.
        }

        issues.Add(FieldErrors.InvalidCharacter);
        return null;
    }

    /// <summary>Whether a database can hold a text: no U+0000 and no half of a surrogate pair.</summary>
    public static bool CanBeStored(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\0')
            {
                return false;
            }

            if (char.IsSurrogate(text[i]))
            {
                if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                {
                    return false;
                }

                i++;
            }
        }

        return true;
    }
}
