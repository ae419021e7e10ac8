namespace FormFlow.Runtime.Imports.Csv;

/// <summary>What a caller knows about a file of separated values; whatever is left null is found out from the file.</summary>
public sealed record CsvOptions
{
    /// <summary>The name of the encoding, such as <c>utf-8</c>, <c>utf-16</c>, <c>gb18030</c>, <c>big5</c> or <c>iso-8859-1</c>.</summary>
    public string? Encoding { get; init; }

    /// <summary>The character between cells; any but the quote and the two line end characters.</summary>
    public char? Delimiter { get; init; }

    /// <summary>The character around cells that hold delimiters or line ends; null when the file knows no quoting.</summary>
    public char? Quote { get; init; } = '"';

    /// <summary>Whether the columns are named by a row.</summary>
    public bool? HasHeader { get; init; }

    /// <summary>The number of the row that names the columns, from 1, blank lines counted; implies that there is one.</summary>
    public int? HeaderRow { get; init; }

    /// <summary>
    /// Whether the apostrophe that <see cref="FormulaGuard"/> puts before a formula-like text is taken away again. On unless the file
    /// must be read to the letter.
    /// </summary>
    public bool RemoveGuard { get; init; } = true;
}
