using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FormFlow.Engine.Metadata;

namespace FormFlow.Storage.Queries;

/// <summary>
/// Where a part of a list ended, as a text: the values the last record is ordered by, and a fingerprint of the question, so that a cursor is
/// refused by any other.
/// </summary>
internal static class PageCursor
{
    private const int FingerprintBytes = 6;

    /// <summary>The text of a place: a <see cref="long"/>, <see cref="string"/> or null for each key of the order.</summary>
    public static string Write(RecordQuery query, object?[] position) =>
        Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(position.Prepend(Fingerprint(query)).ToArray()));

    /// <summary>The place of a text; null when it was not given for this question.</summary>
    public static object?[]? Read(RecordQuery query, int keys)
    {
        try
        {
            var parts = JsonSerializer.Deserialize<JsonElement[]>(Base64Url.DecodeFromChars(query.Cursor));
            if (parts?.Length == keys + 1 && parts[0].ValueKind == JsonValueKind.String && parts[0].GetString() == Fingerprint(query))
            {
                return [.. parts.Skip(1).Select(part => part.ValueKind switch
                {
                    JsonValueKind.Null => (object?)null,
                    JsonValueKind.Number => part.GetInt64(),
                    JsonValueKind.String => part.GetString(),
                    _ => throw new FormatException(),
                })];
            }
        }
        catch (Exception broken) when (broken is FormatException or JsonException or InvalidOperationException)
        {
            // Not one of ours.
        }

        return null;
    }

    private static string Fingerprint(RecordQuery query) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        JsonSerializer.Serialize(query.Filter, DocumentJson.Options) + JsonSerializer.Serialize(query.Sort, DocumentJson.Options) + query.Q)), 0, FingerprintBytes);
}
