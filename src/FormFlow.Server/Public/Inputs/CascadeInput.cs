using FormFlow.Engine.Fields;

namespace FormFlow.Server.Public.Inputs;

/// <summary>A choice in levels, as a list of all ways down; long ones are written, with the ways as suggestions by level.</summary>
internal sealed class CascadeInput : IFieldInput
{
    private const int MostListed = 400;

    public bool IsGroup(Field field) => false;

    public void Write(Html html, InputPlace place)
    {
        var cascade = (CascadeField)place.Field;
        var ways = Ways(cascade.Options, [], cascade.LeafOnly).Select(way => cascade.Format(way.ToArray(), place.Texts)).Take(MostListed + 1).ToArray();
        if (ways.Length > MostListed)
        {
            html.Add($"<input type=\"text\"");
            place.Common(html).Attribute("value", place.Text).Attribute("placeholder", place.Words.Levels).Add($">");
            return;
        }

        html.Add($"<select");
        place.Common(html).Add($"><option value=\"\">{place.Words.Choose}</option>");
        foreach (var way in ways)
        {
            html.Add($"<option").Flag("selected", way == place.Text).Add($">{way}</option>");
        }

        html.Add($"</select>");
    }

    public object? Read(InputPlace place, FieldIssues issues) => place.Field.Parse(place.Text, place.Texts, issues);

    public void Fill(InputPlace place, object value) => place.Typed.Add(place.Name, place.Field.Format(value, place.Texts));

    private static IEnumerable<IEnumerable<string>> Ways(IReadOnlyList<CascadeOption> options, IEnumerable<string> above, bool leafOnly)
    {
        foreach (var option in options)
        {
            var way = above.Append(option.Value);
            if (!leafOnly || option.Children is not { Count: > 0 })
            {
                yield return way;
            }

            foreach (var below in Ways(option.Children ?? [], way, leafOnly))
            {
                yield return below;
            }
        }
    }
}
