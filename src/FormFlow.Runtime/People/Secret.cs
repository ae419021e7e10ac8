using System.Security.Cryptography;
using System.Text;

namespace FormFlow.Runtime.People;

/// <summary>Random secrets that are given away once; only their SHA-256 is kept.</summary>
internal static class Secret
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int Characters = 40;

    /// <summary>A secret of 200 random bits.</summary>
    public static string Create() => RandomNumberGenerator.GetString(Alphabet, Characters);

    /// <summary>What is kept of a secret. A fast hash is enough: there is nothing to guess.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
