using System.ComponentModel;
using FormFlow.Engine.Forms;

namespace FormFlow.Engine.Stages;

/// <summary>What a record needs to enter or leave a stage.</summary>
[Description("What a record needs to enter or leave a stage.")]
public sealed record StageGate
{
    [Description("The keys of fields that must be filled in.")]
    public IReadOnlyList<string>? Required { get; init; }

    [Description("What must hold, with the message shown when it does not.")]
    public IReadOnlyList<Validation>? Checks { get; init; }
}
