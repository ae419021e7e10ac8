namespace FormFlow.Runtime.Stages;

/// <summary>Something that stands against a transition.</summary>
/// <param name="Code">A stable code to decide by.</param>
/// <param name="Detail">What it is, in the language asked for.</param>
/// <param name="Pointer">The field it is about, such as <c>/values/amount</c>; null when it is about none.</param>
/// <param name="Parameters">The figures the detail names.</param>
public sealed record WhyNot(string Code, string Detail, string? Pointer, IReadOnlyDictionary<string, object?> Parameters);
