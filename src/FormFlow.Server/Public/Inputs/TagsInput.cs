using FormFlow.Engine.Fields;

namespace FormFlow.Server.Public.Inputs;

/// <summary>Free words in one line, parted by commas.</summary>
internal sealed class TagsInput : IFieldInput
{
    private static readonly char[] Marks = [',', '，', '、', ';', '；', '\n'];

    public bool IsGroup(Field field) => false;

    public void Write(Html html, InputPlace place)
    {
        html.Add($"<input type=\"text\"");
        place.Common(html).Attribute("placeholder", place.Field.Placeholder?.In(place.Texts.Language) ?? place.Words.Commas).Attribute("value", place.Text).Add($">");
    }

    public object? Read(InputPlace place, FieldIssues issues) =>
        place.Field.Parse(ListText.Join(place.Text.Split(Marks, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)), place.Texts, issues);

    public void Fill(InputPlace place, object value) => place.Typed.Add(place.Name, string.Join(", ", (string[])value));
}
