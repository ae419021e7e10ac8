using System.Collections.Immutable;
using FormFlow.Engine.Forms;

namespace FormFlow.Engine.Links;

/// <summary>A field that a public link shows; of a sub-form with the columns shown.</summary>
/// <param name="Field">The field.</param>
/// <param name="Columns">The columns of a sub-form, in order; none for all other fields.</param>
public sealed record LinkField(CompiledField Field, ImmutableArray<LinkField> Columns)
{
    /// <summary>Whether visitors fill it in; otherwise its value is only shown to them.</summary>
    public bool IsAsked { get; init; } = Field.Field.IsPublic;
}
