using System.Collections.Concurrent;

namespace FormFlow.Storage.Queries;

/// <summary>When a time zone's offset from UTC changed and will change, from 1800 to 2100.</summary>
internal static class ZoneShifts
{
    private static readonly DateTime First = new(1800, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Last = new(2100, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly ConcurrentDictionary<string, IReadOnlyList<(long From, long Offset)>> Known = new(StringComparer.Ordinal);

    /// <summary>Each offset in milliseconds with the instant, in Unix milliseconds, it holds from.</summary>
    public static IReadOnlyList<(long From, long Offset)> Of(TimeZoneInfo zone) => Known.GetOrAdd(zone.Id, _ => Find(zone));

    private static List<(long From, long Offset)> Find(TimeZoneInfo zone)
    {
        var shifts = new List<(long, long)> { (long.MinValue, Offset(First)) };
        for (var day = First; day < Last; day = day.AddDays(1))
        {
            if (Offset(day) == Offset(day.AddDays(1)))
            {
                continue;
            }

            // Offsets change on whole minutes.
            var (low, high) = (0, 24 * 60);
            while (high - low > 1)
            {
                var middle = (low + high) / 2;
                (low, high) = Offset(day.AddMinutes(middle)) == Offset(day) ? (middle, high) : (low, middle);
            }

            shifts.Add((new DateTimeOffset(day.AddMinutes(high)).ToUnixTimeMilliseconds(), Offset(day.AddDays(1))));
        }

        return shifts;

        long Offset(DateTime utc) => (long)zone.GetUtcOffset(utc).TotalMilliseconds;
    }
}
