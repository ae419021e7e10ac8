namespace FormFlow.Runtime.Stages;

/// <summary>A reason that can be chosen, with those below it.</summary>
/// <param name="Value">What is kept in the history.</param>
/// <param name="Label">What people read.</param>
/// <param name="Children">The reasons of the next level.</param>
public sealed record ReasonChoice(string Value, string Label, IReadOnlyList<ReasonChoice> Children);
