using FormFlow.Engine.Errors;

namespace FormFlow.Runtime.Imports.Tables;

/// <summary>One row of a file, as wide as it is written.</summary>
/// <param name="Number">The number a spreadsheet shows for it: from 1, blank lines counted, line ends inside cells not.</param>
/// <param name="Line">The line of the file it begins on, from 1, as a text editor counts.</param>
/// <param name="Cells">The cells as text. A row with errors may have none, or cells that hold U+FFFD for what could not be read.</param>
/// <param name="Errors">Why the row must not be taken for data; usually empty.</param>
public sealed record TableRow(long Number, long Line, IReadOnlyList<string> Cells, IReadOnlyList<Error> Errors)
{
    /// <summary>Cells that hold no value although a text stands in them, such as <c>#N/A</c>, by their place; null when all do.</summary>
    public IReadOnlyDictionary<int, Error>? Faults { get; init; }

    /// <summary>Whether something in the row could not be read.</summary>
    public bool IsRefused => Errors.Count > 0;
}
