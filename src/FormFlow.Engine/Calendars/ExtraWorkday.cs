using System.ComponentModel;
using System.Text.Json.Serialization;

namespace FormFlow.Engine.Calendars;

/// <summary>A day on which people work though it would be free (调休), or work at other hours than usual.</summary>
[Description("A day on which people work though it would be free, or at other hours than usual. It comes before holidays.")]
public sealed record ExtraWorkday
{
    [Description("What people call it.")]
    public Texts.LocalizedText? Name { get; init; }

    [Description("The day.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required DateOnly Date { get; init; }

    [Description("The hours; those of the first weekday that has any, from Monday on, when absent.")]
    public IReadOnlyList<WorkingSpan>? Hours { get; init; }
}
