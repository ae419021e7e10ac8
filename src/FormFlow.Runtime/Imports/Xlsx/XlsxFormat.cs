using FormFlow.Runtime.Imports.Tables;

namespace FormFlow.Runtime.Imports.Xlsx;

/// <summary>What a workbook holds, and which of it is read.</summary>
/// <param name="Sheet">The name of the sheet that is read.</param>
/// <param name="Sheets">All sheets, in the order of their tabs.</param>
/// <param name="HeaderRow">The number of the row that names the columns.</param>
public sealed record XlsxFormat(string Sheet, IReadOnlyList<XlsxSheet> Sheets, int? HeaderRow) : TableFormat(HeaderRow);
