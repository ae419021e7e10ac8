using FormFlow.Engine.Errors;
using FormFlow.Server.Problems;

namespace FormFlow.Server.Commands;

/// <summary>Why something cannot be done, as a command tells it: a line for each error, its place first.</summary>
internal static class Refusal
{
    /// <summary>Gives up where an outcome is a refusal.</summary>
    public static void ThrowIfRefused<T>(Result<T> outcome)
    {
        if (outcome.IsRefused)
        {
            throw Of(outcome.Errors.Select(error => (error.Pointer, error.Message(Languages.English))));
        }
    }

    /// <summary>What a server answered.</summary>
    public static CommandException Of(Problem problem) =>
        Of([(null, problem.Detail ?? problem.Title), .. (problem.Errors ?? []).Select(error => ((string?)error.Pointer, error.Detail))]);

    private static CommandException Of(IEnumerable<(string? Place, string Detail)> errors) =>
        new(string.Join(Environment.NewLine, errors.Select(error => string.IsNullOrEmpty(error.Place) ? error.Detail : $"{error.Place}: {error.Detail}")));
}
