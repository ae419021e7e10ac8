using System.Globalization;
using FormFlow.Engine.Fields;

namespace FormFlow.Server.Public.Inputs;

/// <summary>A mark, one button for each.</summary>
internal sealed class RatingInput : IFieldInput
{
    private const int DefaultMax = 5;

    public bool IsGroup(Field field) => true;

    public void Write(Html html, InputPlace place) => Choices.Write(
        html,
        place,
        "radio",
        Enumerable.Range(1, ((RatingField)place.Field).Max ?? DefaultMax).Select(mark => mark.ToString(CultureInfo.InvariantCulture)).Select(mark => (mark, mark)),
        "marks");

    public object? Read(InputPlace place, FieldIssues issues) => place.Field.Parse(place.Text, place.Texts, issues);

    public void Fill(InputPlace place, object value) => place.Typed.Add(place.Name, ((decimal)value).ToString("0", CultureInfo.InvariantCulture));
}
