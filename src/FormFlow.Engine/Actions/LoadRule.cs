using System.ComponentModel;
using FormFlow.Engine.Conditions;

namespace FormFlow.Engine.Actions;

/// <summary>How much members have to do: the records that name them.</summary>
[Description("Chooses the member whom the fewest records name.")]
public sealed record LoadRule
{
    [Description("Ids of the members to choose among.")]
    public required IReadOnlyList<string> Members { get; init; }

    [Description("The full key of the form whose records count.")]
    public required string Form { get; init; }

    [Description("The key of its field that names the member.")]
    public required string Field { get; init; }

    [Description("Which of its records count, such as those still open; all when absent.")]
    public Condition? When { get; init; }
}
