using System.ComponentModel;
using System.Text.Json.Serialization;

namespace FormFlow.Engine.Calendars;

/// <summary>A day, or several in a row, on which nobody works.</summary>
[Description("A day, or several in a row, on which nobody works.")]
public sealed record Holiday
{
    [Description("What people call it.")]
    public required Texts.LocalizedText Name { get; init; }

    [Description("The first day.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required DateOnly From { get; init; }

    [Description("The last day; the first when absent.")]
    public DateOnly? To { get; init; }
}
