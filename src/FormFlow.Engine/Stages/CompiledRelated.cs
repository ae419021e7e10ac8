using FormFlow.Engine.Forms;

namespace FormFlow.Engine.Stages;

/// <summary>Something that happens on a related record, ready to be recognised.</summary>
/// <param name="Via">The lookup of the related record that points at the record.</param>
/// <param name="When">What must hold for the related record; always when null.</param>
public sealed record CompiledRelated(CompiledField Via, CompiledCriterion? When)
{
    /// <summary>The form of the related record.</summary>
    public CompiledForm Form => Via.Form;
}
