namespace FormFlow.Engine.Records;

/// <summary>One row of a sub-form.</summary>
/// <param name="Id">Stable through edits; 0 for a row that was not saved yet.</param>
/// <param name="Values">Canonical values by column slot; null is blank.</param>
public sealed record SubformRow(long Id, object?[] Values);
