namespace FormFlow.Runtime.Imports.Xlsx;

/// <summary>A sheet of a workbook.</summary>
/// <param name="Name">Its name, unique in the workbook whatever the case.</param>
/// <param name="IsHidden">Whether spreadsheets do not show it.</param>
public sealed record XlsxSheet(string Name, bool IsHidden)
{
    /// <summary>The part of the package that holds it.</summary>
    internal string Part { get; init; } = string.Empty;
}
