using FormFlow.Engine.Errors;

namespace FormFlow.Engine.Apps;

/// <summary>What a navigation entry sees of its surroundings when it is checked.</summary>
/// <param name="Errors">Collects the errors.</param>
/// <param name="HasForm">Whether there is a form of a full key.</param>
/// <param name="HasView">Whether there is a view of a full key.</param>
public sealed record NavigationCheck(ErrorList Errors, Func<string, bool> HasForm, Func<string, bool> HasView);
