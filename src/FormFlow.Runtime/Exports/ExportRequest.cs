using FormFlow.Engine.Conditions;
using FormFlow.Engine.Views;

namespace FormFlow.Runtime.Exports;

/// <summary>Which records to export, and how.</summary>
public sealed record ExportRequest
{
    /// <summary>Only records for which this holds; all when absent.</summary>
    public Condition? Filter { get; init; }

    /// <summary>The order; the newest first when absent.</summary>
    public IReadOnlyList<SortKey>? Sort { get; init; }

    /// <summary>A text to search for.</summary>
    public string? Q { get; init; }

    /// <summary>The keys of the fields wanted, in order; all when absent.</summary>
    public IReadOnlyList<string>? Fields { get; init; }

    /// <summary>The sort of file: <c>csv</c> or <c>xlsx</c>.</summary>
    public string Format { get; init; } = "csv";

    /// <summary>The language of labels and options; the caller's when absent.</summary>
    public string? Language { get; init; }

    /// <summary>What the columns are called.</summary>
    public ExportHeaders Headers { get; init; }

    /// <summary>Whether the records' ids are written first.</summary>
    public bool Ids { get; init; }

    /// <summary>The character between cells of a csv file.</summary>
    public string Delimiter { get; init; } = ",";

    /// <summary>Whether a csv file begins with a byte order mark, as spreadsheets want it.</summary>
    public bool ByteOrderMark { get; init; } = true;
}
