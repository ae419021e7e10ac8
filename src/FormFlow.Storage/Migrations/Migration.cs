using System.Security.Cryptography;
using System.Text;
using FormFlow.Storage.Dialects;

namespace FormFlow.Storage.Migrations;

/// <summary>
/// A numbered script of the system's own tables, one text for both databases. Once released it never changes: its hash is kept by every
/// database it was applied to. Placeholders: <c>{integer}</c> and <c>{text}</c> are the column types, <c>{identity}</c> the type of a primary
/// key that the database numbers, <c>{transaction}</c> a column with the writing transaction's number where transactions overlap.
/// </summary>
internal sealed record Migration(int Number, string Name, string Script)
{
    /// <summary>What tells whether a script changed; line ends do not count.</summary>
    public string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Script.ReplaceLineEndings("\n"))));

    /// <summary>The script for one of the databases.</summary>
    public string For(Dialect dialect) => Script
        .Replace("{integer}", dialect.IntegerType, StringComparison.Ordinal)
        .Replace("{text}", dialect.TextType, StringComparison.Ordinal)
        .Replace("{identity}", dialect.IdentityType, StringComparison.Ordinal)
        .Replace("{transaction}", dialect.TransactionColumn, StringComparison.Ordinal);
}
