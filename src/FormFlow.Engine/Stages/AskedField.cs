using System.ComponentModel;

namespace FormFlow.Engine.Stages;

/// <summary>A field that a transition asks for.</summary>
[Description("A field that a transition asks for.")]
public sealed record AskedField
{
    [Description("The field's key.")]
    public required string Field { get; init; }

    [Description("Whether the transition needs it filled in.")]
    public bool Required { get; init; }
}
