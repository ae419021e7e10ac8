using System.ComponentModel;

namespace FormFlow.Engine.Views;

/// <summary>One key of an order.</summary>
public sealed record SortKey
{
    [Description("The key of the field to sort by, or createdAt, updatedAt.")]
    public required string Field { get; init; }

    [Description("Whether the greatest come first.")]
    public bool Descending { get; init; }
}
