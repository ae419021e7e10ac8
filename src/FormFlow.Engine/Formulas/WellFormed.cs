namespace FormFlow.Engine.Formulas;

/// <summary>Texts in which every surrogate has its pair: only those survive UTF-8.</summary>
internal static class WellFormed
{
    public static bool Is(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The text itself, or with each half of a pair replaced.</summary>
    public static string Make(string text) => Is(text) ? text : string.Concat(text.EnumerateRunes());
}
