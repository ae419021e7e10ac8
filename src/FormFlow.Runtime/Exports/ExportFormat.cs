namespace FormFlow.Runtime.Exports;

/// <summary>The sorts of file that records are exported as.</summary>
public enum ExportFormat
{
    /// <summary>Separated values.</summary>
    Csv,

    /// <summary>A workbook.</summary>
    Xlsx,
}
