using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Serialization;
using FormFlow.Engine.Errors;

namespace FormFlow.Engine.Packages;

/// <summary>A moment before the installation, counted from its day, so that samples never grow stale.</summary>
[Description("A moment before the installation.")]
public sealed record SampleMoment
{
    private const int MostDays = 36_500;

    [Description("Days from the day of the installation: negative, or 0 for that day.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required int DaysFromToday { get; init; }

    [Description("The time of the day in the workspace's time zone, as HH:mm; noon when absent.")]
    public string? Time { get; init; }

    /// <summary>The moment in UTC.</summary>
    public DateTime In(SampleContext context) => SampleValue.Instant(context.Today.AddDays(DaysFromToday), TimeOfDay ?? new TimeOnly(12, 0), context.Zone);

    internal (int Days, TimeOnly Time) Order => (DaysFromToday, TimeOfDay ?? new TimeOnly(12, 0));

    private TimeOnly? TimeOfDay => TimeOnly.TryParseExact(Time, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    internal void Check(ErrorList errors, string place)
    {
        if (DaysFromToday is > 0 or < -MostDays || (Time is not null && TimeOfDay is null))
        {
            errors.Add(PackageErrors.InvalidSample.At(place, ("reason", "{ \"daysFromToday\": -12, \"time\"?: \"14:30\" }")));
        }
    }
}
