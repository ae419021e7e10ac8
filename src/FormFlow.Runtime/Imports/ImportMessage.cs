namespace FormFlow.Runtime.Imports;

/// <summary>Why an import ended before its end.</summary>
/// <param name="Code">A stable code.</param>
/// <param name="Detail">What happened, in the language asked for.</param>
public sealed record ImportMessage(string Code, string Detail);
