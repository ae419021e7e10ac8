namespace FormFlow.Runtime.Imports.Proposals;

/// <summary>How a column of a file was understood.</summary>
/// <param name="Column">The name of the column; a mapping names it so.</param>
/// <param name="Header">What the header row says.</param>
/// <param name="Filled">How many of the cells looked at hold something.</param>
/// <param name="Distinct">How many different values they hold.</param>
/// <param name="Samples">The first different values.</param>
/// <param name="Types">The types it could have, the likeliest first.</param>
public sealed record FieldProposal(string Column, string Header, int Filled, int Distinct, IReadOnlyList<string> Samples, IReadOnlyList<TypeProposal> Types);
