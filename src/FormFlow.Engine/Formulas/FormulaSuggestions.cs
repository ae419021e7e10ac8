namespace FormFlow.Engine.Formulas;

/// <summary>Finds the existing name nearest to a misspelt one, where names can only be asked for, not listed.</summary>
internal static class FormulaSuggestions
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_";
    private const int Longest = 64;

    /// <summary>A name one edit or a change of case away; null when none exists.</summary>
    public static string? Nearest(string name, Predicate<string> exists)
    {
        if (name.Length is 0 or > Longest)
        {
            return null;
        }

        foreach (var candidate in Neighbours(name))
        {
            if (exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }

    private static IEnumerable<string> Neighbours(string name)
    {
        yield return char.ToLowerInvariant(name[0]) + name[1..];
        yield return name.ToLowerInvariant();
        yield return name.ToUpperInvariant();
        yield return name + "s";
        for (var i = 0; i + 1 < name.Length; i++)
        {
            yield return $"{name[..i]}{name[i + 1]}{name[i]}{name[(i + 2)..]}";
        }

        for (var i = 0; i < name.Length && name.Length > 1; i++)
        {
            yield return name.Remove(i, 1);
        }

        for (var i = 0; i <= name.Length; i++)
        {
            foreach (var letter in Letters)
            {
                yield return name.Insert(i, letter.ToString());
                if (i < name.Length && name.Length > 2)
                {
                    yield return $"{name[..i]}{letter}{name[(i + 1)..]}";
                }
            }
        }
    }
}
