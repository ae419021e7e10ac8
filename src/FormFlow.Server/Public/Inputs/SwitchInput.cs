using FormFlow.Engine.Fields;

namespace FormFlow.Server.Public.Inputs;

/// <summary>Yes or no, blank until one was chosen.</summary>
internal sealed class SwitchInput : IFieldInput
{
    private const string Yes = "true";
    private const string No = "false";

    public bool IsGroup(Field field) => true;

    public void Write(Html html, InputPlace place) => Choices.Write(html, place, "radio", [(Yes, place.Words.Yes), (No, place.Words.No)], "marks");

    public object? Read(InputPlace place, FieldIssues issues) => place.Field.Parse(place.Text, place.Texts, issues);

    public void Fill(InputPlace place, object value) => place.Typed.Add(place.Name, value is true ? Yes : No);
}
