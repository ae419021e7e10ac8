using System.ComponentModel;
using FormFlow.Engine.Fields;

namespace FormFlow.Engine.Stages;

/// <summary>A reason that a transition asks for, chosen from a tree and kept in the history.</summary>
[Description("A reason chosen from a tree and kept in the history.")]
public sealed record ReasonRule
{
    [Description("Whether the transition needs one.")]
    public bool Required { get; init; }

    [Description("The reasons, each with those below it; up to four levels. What is chosen goes down to the last.")]
    public required IReadOnlyList<CascadeOption> Options { get; init; }
}
