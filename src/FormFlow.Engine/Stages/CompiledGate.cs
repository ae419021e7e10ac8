using System.Collections.Immutable;
using FormFlow.Engine.Forms;

namespace FormFlow.Engine.Stages;

/// <summary>What a record needs to pass, ready to be asked.</summary>
/// <param name="Required">Fields that must be filled in.</param>
/// <param name="Checks">What must hold.</param>
public sealed record CompiledGate(ImmutableArray<CompiledField> Required, ImmutableArray<CompiledValidation> Checks)
{
    /// <summary>A gate that everything passes.</summary>
    public static CompiledGate Open { get; } = new([], []);
}
