using System.Text;
using FormFlow.Engine.Metadata;

namespace FormFlow.Runtime.Imports.Proposals;

/// <summary>Gives keys made of what columns and options are called: Latin words run together, numbered where nothing Latin is left.</summary>
internal sealed class FieldKeys(string otherwise)
{
    private const int Longest = 40;

    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase) { "id" };
    private int unnamed;

    /// <summary>A key for a name, another each time.</summary>
    public string Of(string name)
    {
        var key = Slug(name);
        if (!Key.IsValid(key))
        {
            do
            {
                key = $"{otherwise}{++unnamed}";
            }
            while (taken.Contains(key));
        }

        var numbered = key;
        for (var number = 2; !taken.Add(numbered); number++)
        {
            numbered = $"{key}{number}";
        }

        return numbered;
    }

    private static string Slug(string name)
    {
        var key = new StringBuilder();
        var isStart = true;
        foreach (var character in name.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsAsciiLetterOrDigit(character) && key.Length < Longest)
            {
                if (key.Length > 0 || char.IsAsciiLetter(character))
                {
                    key.Append(key.Length == 0 ? char.ToLowerInvariant(character) : isStart ? char.ToUpperInvariant(character) : character);
                }

                isStart = false;
            }
            else if (!char.IsAscii(character) && char.IsLetter(character))
            {
                // A name that is only in part Latin would be called by what matters least in it.
                return string.Empty;
            }
            else
            {
                isStart |= char.IsAscii(character);
            }
        }

        return key.Length > 1 && key.ToString().All(char.IsUpper) ? key.ToString().ToLowerInvariant() : key.ToString();
    }
}
