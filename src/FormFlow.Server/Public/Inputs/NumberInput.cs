using FormFlow.Engine.Fields;

namespace FormFlow.Server.Public.Inputs;

/// <summary>A number with what it counts beside it. A text control: it takes every way to write a number that imports take.</summary>
internal sealed class NumberInput : IFieldInput
{
    private const char Percent = '%';

    public bool IsGroup(Field field) => false;

    public void Write(Html html, InputPlace place)
    {
        html.Add($"<span class=\"unit\"><input type=\"text\" inputmode=\"decimal\" autocomplete=\"off\"");
        place.Common(html).Attribute("placeholder", place.Field.Placeholder?.In(place.Texts.Language)).Attribute("value", place.Text)
            .Add($"><span aria-hidden=\"true\">{UnitOf(place.Field)}</span></span>");
    }

    public object? Read(InputPlace place, FieldIssues issues)
    {
        var text = place.Text.Trim();
        return place.Field.Parse(place.Field is PercentField && text.Length > 0 && !text.EndsWith(Percent) ? text + Percent : text, place.Texts, issues);
    }

    public void Fill(InputPlace place, object value) => place.Typed.Add(place.Name, place.Field.Format(value, place.Texts).TrimEnd(Percent));

    private static string UnitOf(Field field) => field switch
    {
        CurrencyField currency => currency.Code,
        PercentField => "%",
        _ => string.Empty,
    };
}
