using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace FormFlow.Engine.Fields;

/// <summary>E-mail addresses as people have them: <c>local@domain</c>, without display names, quotes and comments; letters of all scripts.</summary>
public static class MailAddress
{
    private const int Longest = 254;
    private const int LongestLocal = 64;
    private const int LongestLabel = 63;

    /// <summary>Reads an address; the domain becomes lower case, the local part stays as written.</summary>
    public static bool TryNormalise(string text, [NotNullWhen(true)] out string? address)
    {
        address = null;
        var trimmed = text.Trim();
        var at = trimmed.LastIndexOf('@');
        if (trimmed.Length > Longest || at is < 1 or > LongestLocal || !IsLocal(trimmed.AsSpan(0, at)) || !IsDomain(trimmed.AsSpan(at + 1)))
        {
            return false;
        }

        address = string.Concat(trimmed.AsSpan(0, at + 1), trimmed[(at + 1)..].ToLowerInvariant());
        return true;
    }

    private static bool IsLocal(ReadOnlySpan<char> local)
    {
        if (local[0] == '.' || local[^1] == '.' || local.IndexOf("..") >= 0)
        {
            return false;
        }

        foreach (var character in local)
        {
            if (char.IsAscii(character) ? !char.IsAsciiLetterOrDigit(character) && "!#$%&'*+/=?^_`{|}~.-".IndexOf(character, StringComparison.Ordinal) < 0 : !IsWord(character))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsDomain(ReadOnlySpan<char> domain)
    {
        var labels = 0;
        foreach (var range in domain.Split('.'))
        {
            var label = domain[range];
            if (label.Length is 0 or > LongestLabel || label[0] == '-' || label[^1] == '-')
            {
                return false;
            }

            foreach (var character in label)
            {
                if (char.IsAscii(character) ? !char.IsAsciiLetterOrDigit(character) && character != '-' : !IsWord(character))
                {
                    return false;
                }
            }

            labels++;
        }

        return labels >= 2;
    }

    // Letters, marks and digits of all scripts, also those that take two UTF-16 characters.
    private static bool IsWord(char character) => char.IsLetterOrDigit(character) || char.IsSurrogate(character)
        || CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
