namespace FormFlow.Engine.Forms;

/// <summary>The rules of one field; null where it has none.</summary>
/// <param name="Required">When a value is needed, beside being needed always.</param>
/// <param name="Visible">When the field is shown.</param>
/// <param name="ReadOnly">When it cannot be changed.</param>
public sealed record FieldRules(CompiledCriterion? Required, CompiledCriterion? Visible, CompiledCriterion? ReadOnly);
