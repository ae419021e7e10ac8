namespace FormFlow.Engine.Formulas;

/// <summary>The patterns that formulas allow: a subset that every engine reads alike and that cannot run away.</summary>
internal static class FormulaPatterns
{
    /// <summary>Why a pattern is refused, in English and Chinese; null when it is allowed.</summary>
    public static (string English, string Chinese)? Refusal(string pattern)
    {
        if (pattern.Length > FormulaLimits.PatternLength)
        {
            return ($"it has more than {FormulaLimits.PatternLength} characters.", $"超过 {FormulaLimits.PatternLength} 个字符。");
        }

        return new PatternReader(pattern).Read();
    }
}
