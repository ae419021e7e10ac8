using FormFlow.Engine.Forms;

namespace FormFlow.Engine.Stages;

/// <summary>A field that a transition asks for.</summary>
/// <param name="Field">The field.</param>
/// <param name="Required">Whether it must be filled in.</param>
public sealed record StageAsk(CompiledField Field, bool Required);
