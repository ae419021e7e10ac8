using FormFlow.Engine.Forms;
using FormFlow.Runtime.Links;

namespace FormFlow.Server.Public;

/// <summary>
/// What stands on a public page, from top to bottom. A link that names its fields shows them one after the other; else headings and notes of the
/// form's layout stand between them, where fields follow.
/// </summary>
internal static class PublicParts
{
    public static IReadOnlyList<PublicPart> Of(OpenedLink link, string language)
    {
        if (link.Link.Fields is not null || link.Form.Document.Layout is not { } layout)
        {
            return [.. link.Fields.Select(field => new PublicPart(field, null, null))];
        }

        var parts = new List<PublicPart>();
        var left = link.Fields.ToDictionary(field => field.Field.Key, StringComparer.Ordinal);
        Walk(layout);
        return parts;

        void Walk(IEnumerable<LayoutElement> elements)
        {
            foreach (var element in elements)
            {
                switch (element)
                {
                    case FieldElement { Field: var key } when left.Remove(key, out var field):
                        parts.Add(new PublicPart(field, null, null));
                        break;
                    case SectionElement section:
                        Under(section);
                        break;
                    case TabsElement tabs:
                        tabs.Tabs.ToList().ForEach(Under);
                        break;
                    case ColumnsElement columns:
                        columns.Columns.ToList().ForEach(Walk);
                        break;
                    case NoteElement { VisibleWhen: null } note:
                        parts.Add(new PublicPart(null, null, note.Text.In(language)));
                        break;
                }
            }
        }

        void Under(SectionElement section)
        {
            var start = parts.Count;
            Walk(section.Elements);
            if (parts.Skip(start).Any(part => part.Field is not null))
            {
                parts.Insert(start, new PublicPart(null, section.Label.In(language), null));
            }
            else
            {
                parts.RemoveRange(start, parts.Count - start);
            }
        }
    }
}
