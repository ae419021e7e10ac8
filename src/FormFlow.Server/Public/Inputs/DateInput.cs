using System.Globalization;
using FormFlow.Engine.Fields;

namespace FormFlow.Server.Public.Inputs;

/// <summary>A date, a time, or both in the workspace's time zone, picked as the browser offers it.</summary>
/// <param name="type">The type of the control.</param>
internal sealed class DateInput(string type) : IFieldInput
{
    public bool IsGroup(Field field) => false;

    public void Write(Html html, InputPlace place)
    {
        html.Add($"<input type=\"{type}\"");
        place.Common(html).Attribute("step", place.Field is TimeField && place.Text.Length > "HH:mm".Length ? 1 : null).Attribute("value", place.Text).Add($">");
    }

    public object? Read(InputPlace place, FieldIssues issues) => place.Field.Parse(place.Text.Replace('T', ' '), place.Texts, issues);

    public void Fill(InputPlace place, object value) => place.Typed.Add(place.Name, value switch
    {
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly { Second: 0 } time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
        DateTime instant => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(instant, DateTimeKind.Utc), place.Texts.Zone).ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture),
        _ => string.Empty,
    });
}
