namespace FormFlow.Runtime;

/// <summary>How far long work is.</summary>
/// <param name="Done">How much of it is done.</param>
/// <param name="Of">How much there is.</param>
public readonly record struct WorkDone(long Done, long Of);
