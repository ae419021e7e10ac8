using System.Security.Cryptography;
using System.Text;

namespace FormFlow.Engine.Metadata;

/// <summary>
/// Ids of forms and fields: eight characters that name tables and columns and never change, whatever the key becomes. They are derived from
/// the key at birth, so that installing one package in two workspaces gives the same ids.
/// </summary>
public static class StableId
{
    private const int Length = 8;
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";

    /// <summary>The id for something born under a path such as <c>shop.order</c> or <c>shop.order/total</c>, avoiding those taken.</summary>
    public static string For(string path, IReadOnlySet<string> taken)
    {
        for (var attempt = 0; ; attempt++)
        {
            var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(attempt == 0 ? path : $"{path}#{attempt}"));
            var id = string.Create(Length, bytes, static (span, hash) =>
            {
                for (var i = 0; i < span.Length; i++)
                {
                    span[i] = Alphabet[hash[i] & 31];
                }
            });
            if (!taken.Contains(id))
            {
                return id;
            }
        }
    }

    /// <summary>Whether a text has the shape of such an id, and so may become part of a table or column name.</summary>
    public static bool IsValid(string? id) => id is { Length: Length } && id.All(character => Alphabet.Contains(character, StringComparison.Ordinal));
}
