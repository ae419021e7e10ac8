using System.Text.Json.Nodes;

namespace FormFlow.Runtime.Imports.Proposals;

/// <summary>A type that a column could have.</summary>
/// <param name="Field">The field document, ready to stand in the form.</param>
/// <param name="Fits">The share of filled cells that the field reads, 0 to 1.</param>
/// <param name="Misfits">Some of the texts it does not read.</param>
public sealed record TypeProposal(JsonObject Field, double Fits, IReadOnlyList<string> Misfits);
