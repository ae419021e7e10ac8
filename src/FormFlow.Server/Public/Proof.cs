using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace FormFlow.Server.Public;

/// <summary>
/// Work that a browser does for a page that it sends while much is being sent: a number that, hashed behind the page's own, gives a hash that
/// begins with so many zero bits. It makes sending thousands of pages dear; it does not tell people from programs.
/// </summary>
internal static class Proof
{
    /// <summary>How many zero bits are asked for: some 65,000 hashes, about a second of a phone.</summary>
    public const int Bits = 16;

    private const int LongestText = 20;

    /// <summary>Whether a text proves the work that a ticket asks for.</summary>
    public static bool Holds(Ticket ticket, string text)
    {
        if (ticket.Work == 0)
        {
            return true;
        }

        if (text.Length is 0 or > LongestText)
        {
            return false;
        }

        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{ticket.Nonce}:{text}"));
        return BitOperations.LeadingZeroCount(BinaryPrimitives.ReadUInt64BigEndian(hash)) >= ticket.Work;
    }
}
