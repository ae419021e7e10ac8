using FormFlow.Runtime.Imports.Tables;

namespace FormFlow.Runtime.Imports.Csv;

/// <summary>How a file of separated values is written: as forced by the caller, else as found in the first 256 KiB.</summary>
/// <param name="Encoding">The name of the encoding in lower case, such as <c>utf-8</c>; accepted by <see cref="CsvOptions.Encoding"/>.</param>
/// <param name="HasByteOrderMark">Whether the file begins with a byte order mark.</param>
/// <param name="Delimiter">The character between cells.</param>
/// <param name="Quote">The character around cells, or null.</param>
/// <param name="LineEnds">The line ends seen; reading accepts all of them at any time.</param>
/// <param name="HeaderRow">The number of the row that names the columns, from 1, blank lines counted; null when no row does.</param>
public sealed record CsvFormat(string Encoding, bool HasByteOrderMark, char Delimiter, char? Quote, CsvLineEnds LineEnds, int? HeaderRow) : TableFormat(HeaderRow);
