using System.ComponentModel;
using System.Text.Json.Serialization;
using FormFlow.Engine.Conditions;
using FormFlow.Engine.Texts;

namespace FormFlow.Engine.Forms;

/// <summary>A part of a form's layout.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(FieldElement), "field")]
[JsonDerivedType(typeof(SectionElement), "section")]
[JsonDerivedType(typeof(TabsElement), "tabs")]
[JsonDerivedType(typeof(ColumnsElement), "columns")]
[JsonDerivedType(typeof(DividerElement), "divider")]
[JsonDerivedType(typeof(NoteElement), "note")]
public abstract record LayoutElement
{
    [Description("Shown only when this condition or formula holds; fields that stand nowhere else are then neither shown nor required.")]
    public Criterion? VisibleWhen { get; init; }
}

[Description("Where a field stands.")]
public sealed record FieldElement : LayoutElement
{
    [Description("The field's key.")]
    public required string Field { get; init; }
}

[Description("Fields under a heading that can be folded.")]
public sealed record SectionElement : LayoutElement
{
    [Description("The heading.")]
    public required LocalizedText Label { get; init; }

    [Description("Whether it starts folded.")]
    public bool Collapsed { get; init; }

    [Description("What stands in it.")]
    public required IReadOnlyList<LayoutElement> Elements { get; init; }
}

[Description("Sections behind tabs.")]
public sealed record TabsElement : LayoutElement
{
    [Description("A section per tab.")]
    public required IReadOnlyList<SectionElement> Tabs { get; init; }
}

[Description("Elements side by side.")]
public sealed record ColumnsElement : LayoutElement
{
    [Description("The columns from left to right, each a list of elements.")]
    public required IReadOnlyList<IReadOnlyList<LayoutElement>> Columns { get; init; }
}

[Description("A line between elements.")]
public sealed record DividerElement : LayoutElement;

[Description("A text for whoever fills the form.")]
public sealed record NoteElement : LayoutElement
{
    [Description("The text.")]
    public required LocalizedText Text { get; init; }
}
