namespace FormFlow.Runtime.Imports.Tables;

/// <summary>What numbers are shown as in a workbook, beside their plain value.</summary>
/// <param name="IsPercent">Whether as percentages.</param>
/// <param name="Currency">The ISO code of the currency they are shown with; null for none.</param>
public readonly record struct NumberLook(bool IsPercent, string? Currency)
{
    /// <summary>Plain numbers.</summary>
    public static NumberLook Plain => default;
}
