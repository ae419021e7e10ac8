using System.ComponentModel;

namespace FormFlow.Engine.Views;

/// <summary>A column of a table.</summary>
public sealed record TableColumn
{
    [Description("The key of the field shown.")]
    public required string Field { get; init; }

    [Description("The width in pixels; fitted when absent.")]
    public int? Width { get; init; }

    [Description("What the column's foot shows of all records.")]
    public ColumnTotal? Total { get; init; }
}
