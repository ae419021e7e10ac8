namespace FormFlow.Engine.Fields;

/// <summary>A default that is copied from the record a lookup points at, whenever that is chosen.</summary>
/// <param name="Via">The key of the lookup; for a column of a sub-form one of its row, or <c>parent.x</c>.</param>
/// <param name="Field">The path of the value in the form pointed at.</param>
public sealed record LinkedDefault(string Via, string Field);
