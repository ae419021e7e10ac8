namespace FormFlow.Runtime.People;

/// <summary>Which part of a list ordered by id is wanted.</summary>
/// <param name="After">The last id of the part before; 0 for the first part.</param>
/// <param name="Limit">How many things at most.</param>
/// <param name="Count">Whether the number of all is wanted too.</param>
public sealed record PageAsked(long After, int Limit, bool Count);
