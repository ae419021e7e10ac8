using System.Text.Json;

namespace FormFlow.Engine.Records;

/// <summary>
/// Ids of records, members and other rows: a 63-bit number inside (41 bits of milliseconds, 22 of node and sequence, so that later ids are
/// larger), thirteen characters of Crockford's base 32 in lower case outside. Clients treat them as opaque.
/// </summary>
public static class RecordId
{
    private const int Length = 13;
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <summary>The text of an id.</summary>
    public static string Format(long id) => string.Create(Length, id, static (span, value) =>
    {
        for (var i = Length - 1; i >= 0; i--)
        {
            span[i] = Alphabet[(int)(value & 31)];
            value >>= 5;
        }
    });

    /// <summary>Writes an id to JSON as its text.</summary>
    public static void Write(Utf8JsonWriter writer, long id)
    {
        Span<byte> text = stackalloc byte[Length];
        for (var i = Length - 1; i >= 0; i--)
        {
            text[i] = (byte)Alphabet[(int)(id & 31)];
            id >>= 5;
        }

        writer.WriteStringValue(text);
    }

    /// <summary>Reads an id; false when the text is not one.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out long id)
    {
        id = 0;
        if (text.Length != Length || text[0] > '7')
        {
            return false;
        }

        foreach (var character in text)
        {
            var digit = Alphabet.IndexOf(character, StringComparison.Ordinal);
            if (digit < 0)
            {
                return false;
            }

            id = (id << 5) | (uint)digit;
        }

        return true;
    }
}
