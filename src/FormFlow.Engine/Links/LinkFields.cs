using System.Collections.Immutable;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;

namespace FormFlow.Engine.Links;

/// <summary>Which fields of a form stand on the page of a public link: those it names, else those that people fill in.</summary>
public static class LinkFields
{
    /// <summary>Resolves the fields; what is wrong with the names is reported, each at its place below <c>/fields</c>.</summary>
    public static ImmutableArray<LinkField> Of(PublicLink link, CompiledForm form, ErrorList errors)
    {
        if (link.Find is not null)
        {
            return FindFields.Asked(link, form, errors);
        }

        if (link.Fields is not { } named)
        {
            return [.. InOrder(form).Where(field => IsOffered(field)).Select(Whole).Where(field => field.Field.Field is not SubformField || !field.Columns.IsEmpty)];
        }

        var shown = new List<LinkField>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < named.Count; i++)
        {
            if (Find(named[i], form, $"/fields/{i}", seen, errors) is { } field)
            {
                Add(shown, field);
            }
        }

        return [.. shown];
    }

    private static bool IsOffered(CompiledField field) => field.Field is { IsPublic: true, Hidden: false, ReadOnly: false };

    private static LinkField Whole(CompiledField field) =>
        new(field, [.. field.Columns.Where(IsOffered).Select(column => new LinkField(column, []))]);

    private static LinkField? Find(string name, CompiledForm form, string pointer, HashSet<string> seen, ErrorList errors)
    {
        var parts = name.Split('.');
        var field = parts.Length <= 2 ? form.Find(parts[0]) : null;
        var column = parts.Length == 2 ? field?.FindColumn(parts[1]) : null;
        if (field is null || (parts.Length == 2 && column is null))
        {
            errors.Add(FormErrors.UnknownField.At(pointer, ("field", name)));
            return null;
        }

        var meant = column ?? field;
        if (!seen.Add(name))
        {
            errors.Add(FormErrors.RepeatedKey.At(pointer, ("key", name)));
            return null;
        }

        if (meant.Field is { IsPublic: false } and not FormulaField || meant.Field.ReadOnly)
        {
            errors.Add(PublicLinkErrors.NotOffered.At(pointer, ("field", name), ("type", FieldTypes.NameOf(meant.Field))));
            return null;
        }

        return column is null ? Whole(field) : new LinkField(field, [new LinkField(column, [])]);
    }

    // Columns named one by one stand in the place of the first.
    private static void Add(List<LinkField> shown, LinkField field)
    {
        var at = shown.FindIndex(other => other.Field == field.Field);
        if (at < 0)
        {
            shown.Add(field);
        }
        else
        {
            shown[at] = shown[at] with { Columns = [.. shown[at].Columns.Concat(field.Columns).DistinctBy(column => column.Field)] };
        }
    }

    // As they are read on the form; what stands nowhere in its layout is not shown there either.
    private static IEnumerable<CompiledField> InOrder(CompiledForm form) =>
        form.Document.Layout is { } layout ? Keys(layout).Select(form.Find).OfType<CompiledField>().Distinct() : form.Fields;

    private static IEnumerable<string> Keys(IEnumerable<LayoutElement> elements) => elements.SelectMany(element => element switch
    {
        FieldElement field => [field.Field],
        SectionElement section => Keys(section.Elements),
        TabsElement tabs => tabs.Tabs.SelectMany(tab => Keys(tab.Elements)),
        ColumnsElement columns => columns.Columns.SelectMany(Keys),
        _ => [],
    });
}
