namespace FormFlow.Engine.Views;

/// <summary>What the foot of a column shows.</summary>
public enum ColumnTotal
{
    /// <summary>How many are filled in.</summary>
    Count,

    /// <summary>The sum.</summary>
    Sum,

    /// <summary>The average.</summary>
    Avg,

    /// <summary>The least.</summary>
    Min,

    /// <summary>The greatest.</summary>
    Max,
}

internal static class ColumnTotalRules
{
    public static bool NeedsNumber(this ColumnTotal total) => total is ColumnTotal.Sum or ColumnTotal.Avg;
}
