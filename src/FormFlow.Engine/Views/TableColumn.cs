using System.ComponentModel;

namespace FormFlow.Engine.Views;

/// <summary>A column of a table.</summary>
public sealed record TableColumn
{
    /// <summary>The least width.</summary>
    public const int Narrowest = 40;

    /// <summary>The greatest width.</summary>
    public const int Widest = 2000;

    [Description("The key of the field shown.")]
    public required string Field { get; init; }

    [Description("The width in pixels, from 40 to 2000; fitted when absent.")]
    public int? Width { get; init; }

    [Description("What the column's foot shows of all records.")]
    public ColumnTotal? Total { get; init; }
}
