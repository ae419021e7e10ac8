using System.Collections.Immutable;

namespace FormFlow.Engine.Forms;

/// <summary>Where the fields of a form stand in its layout, and under which rules.</summary>
internal sealed class LayoutPlaces
{
    private readonly Dictionary<string, List<ImmutableArray<CompiledCriterion>>> places = [];
    private readonly RuleCompiler rules;

    /// <summary>Walks a layout and compiles its rules; what does not fit is reported.</summary>
    public LayoutPlaces(IReadOnlyList<LayoutElement> layout, RuleCompiler rules)
    {
        this.rules = rules;
        Walk(layout, "/layout", []);
    }

    /// <summary>The rules around each place of a field; empty when it stands nowhere or one place has none.</summary>
    public ImmutableArray<ImmutableArray<CompiledCriterion>> Of(string field) =>
        places.TryGetValue(field, out var all) && all.All(place => !place.IsEmpty) ? [.. all] : [];

    private void Walk(IReadOnlyList<LayoutElement> elements, string pointer, ImmutableArray<CompiledCriterion> around)
    {
        for (var i = 0; i < elements.Count; i++)
        {
            var place = $"{pointer}/{i}";
            var inside = rules.Criterion(elements[i].VisibleWhen, $"{place}/visibleWhen") is { } rule ? around.Add(rule) : around;
            switch (elements[i])
            {
                case FieldElement { Field: var field }:
                    if (!places.TryGetValue(field, out var all))
                    {
                        places.Add(field, all = []);
                    }

                    all.Add(inside);
                    break;
                case SectionElement section:
                    Walk(section.Elements, $"{place}/elements", inside);
                    break;
                case TabsElement tabs:
                    Walk(tabs.Tabs, $"{place}/tabs", inside);
                    break;
                case ColumnsElement columns:
                    for (var column = 0; column < columns.Columns.Count; column++)
                    {
                        Walk(columns.Columns[column], $"{place}/columns/{column}", inside);
                    }

                    break;
            }
        }
    }
}
