namespace FormFlow.Engine.Metadata;

/// <summary>Keys of apps, forms, fields and other documents: what people and programs write. A form's full key is <c>app.form</c>.</summary>
public static class Key
{
    /// <summary>The longest key of one part.</summary>
    public const int Longest = 60;

    /// <summary>Whether a text is one key: a lower- or upper-case Latin letter, then letters, digits and underscores.</summary>
    public static bool IsValid(ReadOnlySpan<char> key)
    {
        if (key.Length is 0 or > Longest || !char.IsAsciiLetter(key[0]))
        {
            return false;
        }

        foreach (var character in key)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character != '_')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Splits a full key <c>app.name</c>; false when it is not one.</summary>
    public static bool TrySplit(string full, out string app, out string name)
    {
        var dot = full.IndexOf('.', StringComparison.Ordinal);
        app = dot < 0 ? string.Empty : full[..dot];
        name = dot < 0 ? string.Empty : full[(dot + 1)..];
        return IsValid(app) && IsValid(name);
    }
}
