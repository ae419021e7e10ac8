using System.Collections.Immutable;
using FormFlow.Engine.Texts;

namespace FormFlow.Engine.Forms;

/// <summary>A field, or several together, whose values no two records have alike.</summary>
/// <param name="Fields">The fields, in an order that lasts.</param>
/// <param name="Message">What people read when another record has the same; null for the usual sentence.</param>
/// <param name="Pointer">Where several are named in the document; null for a field that is unique by itself.</param>
public sealed record CompiledUnique(ImmutableArray<CompiledField> Fields, LocalizedText? Message, string? Pointer)
{
    /// <summary>The names of their columns.</summary>
    public string[] Columns => [.. Fields.Select(held => held.ColumnName)];

    /// <summary>Whether another state of the form holds the same fields to it.</summary>
    public bool IsIn(CompiledForm form) => form.UniqueKeys.Any(other => other.Fields.Select(field => field.Id).SequenceEqual(Fields.Select(field => field.Id)));
}
