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
            .Add($">");
        if (UnitOf(place) is { Length: > 0 } unit)
        {
            html.Add($"<span aria-hidden=\"true\">{unit}</span>");
        }

        html.Add($"</span>");
    }

    public object? Read(InputPlace place, FieldIssues issues)
    {
        var text = place.Text.Trim();
        return place.Field.Parse(place.Field is PercentField && text.Length > 0 && !text.EndsWith(Percent) ? text + Percent : text, place.Texts, issues);
    }

    public void Fill(InputPlace place, object value) => place.Typed.Add(place.Name, ((NumericField)place.Field).Digits((decimal)value));

    private static string? UnitOf(InputPlace place) => place.Field switch
    {
        CurrencyField currency => currency.Code,
        PercentField => "%",
        NumberField number => number.Unit?.In(place.Texts.Language),
        _ => null,
    };
}
