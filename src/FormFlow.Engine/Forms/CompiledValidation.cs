using FormFlow.Engine.Texts;

namespace FormFlow.Engine.Forms;

/// <summary>A validation of a form, or of the rows of a sub-form.</summary>
/// <param name="Check">What must hold.</param>
/// <param name="Message">What people read when it does not.</param>
/// <param name="Field">Where they read it; null for the record (or row) as a whole.</param>
/// <param name="Subform">The sub-form whose rows it checks; null for the record itself.</param>
public sealed record CompiledValidation(CompiledCriterion Check, LocalizedText Message, CompiledField? Field, CompiledField? Subform);
