namespace FormFlow.Runtime.Imports.Tables;

/// <summary>How a file of rows is written.</summary>
/// <param name="HeaderRow">The number of the row that names the columns, from 1, blank rows counted; null when no row does.</param>
public abstract record TableFormat(int? HeaderRow);
