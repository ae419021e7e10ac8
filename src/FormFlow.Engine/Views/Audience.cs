using System.ComponentModel;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Records;
using FormFlow.Engine.Roles;

namespace FormFlow.Engine.Views;

/// <summary>
/// Who sees a view: some departments, with those below them, and some members. Owners see every view. It says nothing of the records, which
/// whoever may see them finds in other views.
/// </summary>
[Description("Who sees the view: the members of departments and of those below them, whoever heads one, and single members. Owners always do. It hides the view, not its records.")]
public sealed record Audience
{
    /// <summary>How many departments and how many members there are at most.</summary>
    public const int Most = 200;

    [Description("The ids of departments.")]
    public IReadOnlyList<string>? Departments { get; init; }

    [Description("The ids of members.")]
    public IReadOnlyList<string>? Members { get; init; }

    /// <summary>Whether a caller sees what is for these people.</summary>
    public bool Includes(Caller caller) =>
        caller.IsOwner
        || (caller.Member is { } me && Numbers(Members).Contains(me))
        || Numbers(Departments).Any(caller.Within.Contains);

    /// <summary>Reports an audience of nobody, one that is too large, and names that are no ids.</summary>
    public void Check(ErrorList errors, string pointer)
    {
        if (Departments is not { Count: > 0 } && Members is not { Count: > 0 })
        {
            errors.Add(ViewErrors.NoAudience.At(pointer));
        }

        CheckIds(Departments, $"{pointer}/departments", errors);
        CheckIds(Members, $"{pointer}/members", errors);
    }

    private static void CheckIds(IReadOnlyList<string>? ids, string pointer, ErrorList errors)
    {
        if (ids?.Count > Most)
        {
            errors.Add(ViewErrors.LargeAudience.At(pointer, ("maximum", Most)));
            return;
        }

        for (var i = 0; i < (ids?.Count ?? 0); i++)
        {
            if (!RecordId.TryParse(ids![i], out _))
            {
                errors.Add(ViewErrors.UnknownAudience.At($"{pointer}/{i}", ("id", ids[i])));
            }
        }
    }

    private static IEnumerable<long> Numbers(IReadOnlyList<string>? ids) =>
        (ids ?? []).Select(static id => RecordId.TryParse(id, out var number) ? number : 0);
}
