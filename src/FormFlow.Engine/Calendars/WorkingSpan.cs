using System.ComponentModel;
using System.Globalization;

namespace FormFlow.Engine.Calendars;

/// <summary>A span of working time within one day.</summary>
[Description("A span of working time within one day.")]
public sealed record WorkingSpan
{
    private const int MinutesOfDay = 24 * 60;

    [Description("When it begins, as HH:mm.")]
    public required string From { get; init; }

    [Description("When it ends, as HH:mm; 24:00 is the end of the day. A night's work is two spans, one on each day.")]
    public required string To { get; init; }

    /// <summary>Its first minute of the day; null when the text is none.</summary>
    internal int? Start => Minutes(From);

    /// <summary>The minute of the day behind it; null when the text is none.</summary>
    internal int? End => Minutes(To);

    /// <summary>The minute of the day that <c>HH:mm</c> names; null when it names none.</summary>
    internal static int? Minutes(string text)
    {
        if (text.Length != 5 || text[2] != ':'
            || !int.TryParse(text.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var hours)
            || !int.TryParse(text.AsSpan(3, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes)
            || minutes > 59)
        {
            return null;
        }

        var total = (hours * 60) + minutes;
        return total <= MinutesOfDay ? total : null;
    }
}
