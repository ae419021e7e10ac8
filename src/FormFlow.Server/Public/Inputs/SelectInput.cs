using FormFlow.Engine.Fields;

namespace FormFlow.Server.Public.Inputs;

/// <summary>One of several options, in a list or as buttons.</summary>
internal sealed class SelectInput : IFieldInput
{
    public bool IsGroup(Field field) => ((SelectField)field).Display == OptionDisplay.Radio;

    public void Write(Html html, InputPlace place)
    {
        var options = ((SelectField)place.Field).Options.Select(option => (option.Value, option.LabelIn(place.Texts.Language)));
        if (IsGroup(place.Field))
        {
            Choices.Write(html, place, "radio", options, "list");
            return;
        }

        html.Add($"<select");
        place.Common(html).Add($"><option value=\"\">{place.Words.Choose}</option>");
        foreach (var (value, label) in options)
        {
            html.Add($"<option value=\"{value}\"").Flag("selected", value == place.Text).Add($">{label}</option>");
        }

        html.Add($"</select>");
    }

    public object? Read(InputPlace place, FieldIssues issues) => place.Field.Parse(place.Text, place.Texts, issues);

    public void Fill(InputPlace place, object value) => place.Typed.Add(place.Name, (string)value);
}
