using System.Text.Json.Nodes;

namespace FormFlow.Runtime.Imports.Proposals;

/// <summary>A form that the rows of a file would fit into. Nothing was made: the document is saved and published like any other, then the file is imported.</summary>
/// <param name="Format">How the file is written.</param>
/// <param name="Document">A form document with a field for each column, each of the type that was guessed.</param>
/// <param name="Fields">How the columns were understood, in their order; columns without any value are left out.</param>
/// <param name="Rows">The first rows behind the header, cell for cell.</param>
/// <param name="RowCount">How many rows were looked at, titles and header included.</param>
/// <param name="IsWhole">Whether the file ends there.</param>
public sealed record FormProposal(
    FileFormat Format, JsonObject Document, IReadOnlyList<FieldProposal> Fields, IReadOnlyList<IReadOnlyList<string>> Rows, int RowCount, bool IsWhole);
