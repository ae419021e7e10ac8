namespace FormFlow.Storage.Workspaces;

/// <summary>Keys of workspaces. They become file and schema names, so they are stricter than other keys.</summary>
public static class WorkspaceKey
{
    /// <summary>The longest key: with its prefix it must fit a PostgreSQL schema name.</summary>
    public const int Longest = 50;

    /// <summary>Whether a text is a workspace key: a lower-case Latin letter, then lower-case letters, digits, hyphens and underscores.</summary>
    public static bool IsValid(ReadOnlySpan<char> key)
    {
        if (key.Length is 0 or > Longest || !char.IsAsciiLetterLower(key[0]))
        {
            return false;
        }

        foreach (var character in key)
        {
            if (!char.IsAsciiLetterLower(character) && !char.IsAsciiDigit(character) && character is not ('_' or '-'))
            {
                return false;
            }
        }

        return true;
    }
}
