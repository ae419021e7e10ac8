using System.Globalization;
using FormFlow.Engine.Errors;

namespace FormFlow.Runtime.People;

/// <summary>What names, e-mail addresses and passwords may be.</summary>
public static class PeopleRules
{
    private static readonly System.Buffers.SearchValues<char> NotInAddresses = System.Buffers.SearchValues.Create(" \t\r\n,;<>()[]\\\"");

    public const int LongestName = 200;
    public const int LongestEmail = 254;
    public const int ShortestPassword = 10;
    public const int LongestPassword = 256;

    public static void CheckName(string name, string pointer, ErrorList errors)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > LongestName || name.Any(char.IsControl))
        {
            errors.Add(PeopleErrors.BadName.At(pointer, ("maximum", LongestName)));
        }
    }

    /// <summary>Accepts what can be an address at all; whether it is one only a mail to it can tell.</summary>
    public static void CheckEmail(string email, string pointer, ErrorList errors)
    {
        var address = email.AsSpan().Trim();
        var at = address.IndexOf('@');
        var holds = at > 0
            && at == address.LastIndexOf('@')
            && at < address.Length - 1
            && address.Length <= LongestEmail
            && !address.ContainsAny(NotInAddresses)
            && !email.Any(char.IsControl)
            && address[^1] != '.'
            && address[at + 1] != '.';
        if (!holds)
        {
            errors.Add(PeopleErrors.BadEmail.At(pointer));
        }
    }

    public static void CheckPassword(string password, string pointer, ErrorList errors)
    {
        if (new StringInfo(password).LengthInTextElements < ShortestPassword || password.Length > LongestPassword)
        {
            errors.Add(PeopleErrors.BadPassword.At(pointer, ("minimum", ShortestPassword), ("maximum", LongestPassword)));
        }
    }

    /// <summary>The form in which addresses are stored and compared.</summary>
    public static string Normalised(string email) => email.Trim().ToLowerInvariant();
}
