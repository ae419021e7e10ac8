using FormFlow.Engine.Fields;

namespace FormFlow.Server.Public.Inputs;

/// <summary>One line of text, read as spreadsheets are.</summary>
/// <param name="type">The type of the control.</param>
/// <param name="autocomplete">What browsers may fill in.</param>
/// <param name="keyboard">The keyboard that phones show.</param>
internal sealed class LineInput(string type, string? autocomplete, string? keyboard) : IFieldInput
{
    public bool IsGroup(Field field) => false;

    public void Write(Html html, InputPlace place)
    {
        html.Add($"<input type=\"{type}\"");
        place.Common(html).Attribute("autocomplete", autocomplete).Attribute("inputmode", keyboard)
            .Attribute("placeholder", place.Field.Placeholder?.In(place.Texts.Language) ?? (place.Field is DurationField ? place.Words.Lasting : null)).Attribute("value", place.Text).Add($">");
    }

    public object? Read(InputPlace place, FieldIssues issues) => place.Field.Parse(place.Text, place.Texts, issues);

    public void Fill(InputPlace place, object value) => place.Typed.Add(place.Name, place.Field.Format(value, place.Texts with { IsRead = true }));
}
