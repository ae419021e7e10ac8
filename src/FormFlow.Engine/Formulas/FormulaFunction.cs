using System.Collections.Immutable;

namespace FormFlow.Engine.Formulas;

/// <summary>A function of the library, as its comment in <c>functions.js</c> declares it.</summary>
/// <param name="Name">Upper case for functions, lower case for methods, beginning with <c>$</c> for operators.</param>
/// <param name="Category">logic, text, number, list, date, people, records, method or operator.</param>
/// <param name="Description">What it does and what blank does, in English.</param>
/// <param name="Chinese">The same in Chinese; empty for operators.</param>
/// <param name="Parameters">Its parameters in order.</param>
/// <param name="Returns">Its result: a type, <c>same</c> (as the first argument), <c>element</c> (of the first argument) or <c>result</c> (of the lambda).</param>
/// <param name="Examples">Examples written as <c>formula → value</c>.</param>
public sealed record FormulaFunction(
    string Name,
    string Category,
    string Description,
    string Chinese,
    ImmutableArray<FormulaParameter> Parameters,
    string Returns,
    ImmutableArray<string> Examples)
{
    /// <summary>The least number of arguments.</summary>
    public int Minimum { get; } = Parameters.Count(parameter => !parameter.Optional);

    /// <summary>The greatest number of arguments; null when there is no limit but the formula's own.</summary>
    public int? Maximum { get; } = Parameters is [.., { Repeated: true }] ? null : Parameters.Length;

    /// <summary>How many parameters at the end are repeated together: 2 when further arguments come in pairs, 0 when there are none.</summary>
    public int Cycle { get; } = Parameters.Reverse().TakeWhile(parameter => parameter.Repeated).Count();

    /// <summary>What it does, in a language; in English where there is nothing else.</summary>
    public string DescriptionIn(string language) => language.StartsWith("zh", StringComparison.Ordinal) && Chinese.Length > 0 ? Chinese : Description;

    /// <summary>Whether formulas call it by its name alone.</summary>
    public bool IsFunction => Category is not ("method" or "operator");

    /// <summary>Whether formulas call it behind a value and a dot.</summary>
    public bool IsMethod => Category is "method";

    /// <summary>Whether it can be called with a number of arguments.</summary>
    public bool Takes(int arguments) =>
        arguments >= Minimum && !(arguments > Maximum) && (Cycle < 2 || (arguments - Parameters.Length) % Cycle == 0);

    /// <summary>The parameter that takes an argument; null when there is none.</summary>
    public FormulaParameter? ParameterOf(int argument) =>
        argument < Parameters.Length ? Parameters[argument]
        : Cycle == 0 ? Parameters.LastOrDefault()
        : Parameters[Parameters.Length - Cycle + ((argument - Parameters.Length) % Cycle)];
}
