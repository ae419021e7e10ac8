using FormFlow.Engine.Fields;

namespace FormFlow.Server.Public.Inputs;

/// <summary>Several of several options, each a box to tick.</summary>
internal sealed class MultiSelectInput : IFieldInput
{
    public bool IsGroup(Field field) => true;

    public void Write(Html html, InputPlace place) => Choices.Write(
        html, place, "checkbox", ((MultiSelectField)place.Field).Options.Select(option => (option.Value, option.LabelIn(place.Texts.Language))), "list");

    public object? Read(InputPlace place, FieldIssues issues) => place.Field.Parse(ListText.Join(place.Typed.Texts(place.Name)), place.Texts, issues);

    public void Fill(InputPlace place, object value)
    {
        foreach (var entry in (string[])value)
        {
            place.Typed.Add(place.Name, entry);
        }
    }
}
