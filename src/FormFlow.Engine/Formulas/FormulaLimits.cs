namespace FormFlow.Engine.Formulas;

/// <summary>The bounds that make every formula end. None of them can be lifted.</summary>
public static class FormulaLimits
{
    /// <summary>Characters of a formula's source.</summary>
    public const int Characters = 4_000;

    /// <summary>Nodes of its tree.</summary>
    public const int Nodes = 500;

    /// <summary>Levels of nesting.</summary>
    public const int Depth = 64;

    /// <summary>Lambdas inside lambdas.</summary>
    public const int LambdaDepth = 2;

    /// <summary>Characters of any text a formula makes, and of all texts in a list it gives.</summary>
    public const int TextLength = 100_000;

    /// <summary>Elements of any list a formula takes or makes.</summary>
    public const int ListLength = 10_000;

    /// <summary>Characters of a pattern.</summary>
    public const int PatternLength = 200;
}
