using FormFlow.Engine.Forms;

namespace FormFlow.Engine.Stages;

/// <summary>A rule of the entry standard, ready to be asked.</summary>
/// <param name="Document">The rule as it stands in the workflow.</param>
/// <param name="Check">What must hold.</param>
public sealed record CompiledEntryRule(EntryRule Document, CompiledCriterion Check);
