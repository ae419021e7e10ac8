using FormFlow.Engine.Fields;

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
    /// <summary>Whether values of a kind have it.</summary>
    public static bool Suits(this ColumnTotal total, ValueKind kind) => total switch
    {
        ColumnTotal.Count => kind is not (ValueKind.Rows or ValueKind.Structure),
        ColumnTotal.Sum or ColumnTotal.Avg => kind is ValueKind.Number,
        _ => kind is ValueKind.Number or ValueKind.Date or ValueKind.DateTime or ValueKind.Time or ValueKind.Text,
    };
}
