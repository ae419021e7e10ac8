using FormFlow.Engine.Errors;
using FormFlow.Engine.Records;
using FormFlow.Runtime.Imports.Tables;

namespace FormFlow.Runtime.Imports;

/// <summary>A row of a file, read as far as that is possible without the database.</summary>
/// <param name="Row">The row.</param>
/// <param name="Input">Its values; those of references follow.</param>
/// <param name="Id">For rows that name their record by id, that id; 0 for a new record.</param>
/// <param name="References">By reference among the columns, the texts that name what it points at; null when the cell is blank.</param>
/// <param name="Errors">What is wrong with it so far.</param>
internal sealed record ImportLine(TableRow Row, RecordInput Input, long Id, IReadOnlyList<string>?[] References, ErrorList Errors)
{
    /// <summary>Whether the row as a whole could not be taken for data.</summary>
    public bool IsUnreadable { get; init; }
}
