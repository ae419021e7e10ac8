using System.Collections.Immutable;

namespace FormFlow.Engine.Formulas;

/// <summary>A function of the library, as its comment in <c>functions.js</c> declares it.</summary>
/// <param name="Name">Upper case for functions, lower case for methods, beginning with <c>$</c> for operators.</param>
/// <param name="Category">logic, text, number, date, people, method or operator.</param>
/// <param name="Description">What it does and what blank does, in English.</param>
/// <param name="Parameters">Its parameters in order.</param>
/// <param name="Returns">Its result: a type, <c>same</c> (as the first argument), <c>element</c> (of the first argument) or <c>result</c> (of the lambda).</param>
/// <param name="Examples">Examples written as <c>formula → value</c>.</param>
public sealed record FormulaFunction(
    string Name,
    string Category,
    string Description,
    ImmutableArray<FormulaParameter> Parameters,
    string Returns,
    ImmutableArray<string> Examples)
{
    /// <summary>The least number of arguments.</summary>
    public int Minimum { get; } = Parameters.Count(parameter => !parameter.Optional && !parameter.Repeated) + (Parameters is [.., { Repeated: true, Optional: false }] ? 1 : 0);

    /// <summary>The greatest number of arguments; null when there is no limit but the formula's own.</summary>
    public int? Maximum { get; } = Parameters is [.., { Repeated: true }] ? null : Parameters.Length;

    /// <summary>The parameter that takes an argument.</summary>
    public FormulaParameter ParameterOf(int argument) => Parameters[Math.Min(argument, Parameters.Length - 1)];
}
