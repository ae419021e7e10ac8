namespace FormFlow.Engine.Conditions;

/// <summary>How one value can stand to another.</summary>
public enum ComparisonOrder
{
    /// <summary>The same.</summary>
    Equal,

    /// <summary>Before the other.</summary>
    Less,

    /// <summary>Before the other or the same.</summary>
    LessOrEqual,

    /// <summary>After the other.</summary>
    Greater,

    /// <summary>After the other or the same.</summary>
    GreaterOrEqual,
}
