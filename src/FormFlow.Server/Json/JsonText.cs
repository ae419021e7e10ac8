using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using FormFlow.Engine.Errors;
using FormFlow.Server.Problems;

namespace FormFlow.Server.Json;

/// <summary>
/// Checks that bytes are JSON that every reader after it can trust: UTF-8, well-formed, not too deep, no property twice, no half characters.
/// </summary>
public static class JsonText
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 1000 };

    /// <summary>What is wrong with the text, or null.</summary>
    public static Error? Check(ReadOnlySpan<byte> json)
    {
        if (json.IsEmpty)
        {
            return RequestErrors.BodyMissing.With();
        }

        if (!Utf8.IsValid(json))
        {
            return RequestErrors.BadUtf8.With(("position", FirstInvalid(json)));
        }

        var walk = new JsonWalk();
        var reader = new Utf8JsonReader(json, Options);
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth >= ApiJson.Deepest && reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
                {
                    return RequestErrors.TooDeep.With(("maximum", ApiJson.Deepest));
                }

                if (!walk.Enter(ref reader))
                {
                    return RequestErrors.DuplicateProperty.At(walk.Pointer, ("property", walk.Property));
                }
            }
        }
        catch (JsonException exception)
        {
            return RequestErrors.BadJson.With(("line", exception.LineNumber + 1 ?? 1), ("byte", exception.BytePositionInLine + 1 ?? 1));
        }
        catch (InvalidOperationException)
        {
            var (line, position) = Place(json[..(int)reader.TokenStartIndex]);
            return RequestErrors.BadText.With(("line", line), ("byte", position));
        }

        return null;
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var position = 0;
        while (Rune.DecodeFromUtf8(bytes[position..], out _, out var consumed) == System.Buffers.OperationStatus.Done)
        {
            position += consumed;
        }

        return position + 1;
    }

    private static (long Line, long Byte) Place(ReadOnlySpan<byte> before) =>
        (before.Count((byte)'\n') + 1, before.Length - before.LastIndexOf((byte)'\n'));
}
