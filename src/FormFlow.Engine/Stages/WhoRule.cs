using System.ComponentModel;
using FormFlow.Engine.Actions;

namespace FormFlow.Engine.Stages;

/// <summary>Who may take a transition.</summary>
[Description("Who may take a transition.")]
public sealed record WhoRule
{
    [Description("People any of whom may.")]
    public required IReadOnlyList<People> AnyOf { get; init; }
}
