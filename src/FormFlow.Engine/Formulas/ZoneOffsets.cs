using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace FormFlow.Engine.Formulas;

/// <summary>
/// A time zone as data: the offset from UTC before the first change after 1970, then each change until 2100 as its instant and the offset from
/// then on, all in milliseconds. The function library takes it in this shape on the server and in the browser.
/// </summary>
public static class ZoneOffsets
{
    private static readonly DateTime First = new(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Last = new(2100, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly ConditionalWeakTable<TimeZoneInfo, object> Known = [];

    /// <summary>The offsets of a zone.</summary>
    public static ImmutableArray<double> Of(TimeZoneInfo zone) => (ImmutableArray<double>)Known.GetValue(zone, static given => Find(given));

    private static ImmutableArray<double> Find(TimeZoneInfo zone)
    {
        var offset = zone.GetUtcOffset(First);
        var offsets = ImmutableArray.CreateBuilder<double>();
        offsets.Add(offset.TotalMilliseconds);
        if (!zone.SupportsDaylightSavingTime && zone.GetAdjustmentRules().Length == 0)
        {
            return offsets.ToImmutable();
        }

        for (var day = First; day < Last; day = day.AddDays(1))
        {
            var next = day.AddDays(1);
            if (zone.GetUtcOffset(next) != offset)
            {
                var change = Change(zone, day, next, offset);
                offset = zone.GetUtcOffset(change);
                offsets.Add((change - First).TotalMilliseconds);
                offsets.Add(offset.TotalMilliseconds);
            }
        }

        return offsets.ToImmutable();
    }

    /// <summary>The first whole second between two instants at which the offset differs.</summary>
    private static DateTime Change(TimeZoneInfo zone, DateTime before, DateTime after, TimeSpan offset)
    {
        while (after - before > TimeSpan.FromSeconds(1))
        {
            var middle = before.AddSeconds(Math.Floor((after - before).TotalSeconds / 2));
            if (zone.GetUtcOffset(middle) == offset)
            {
                before = middle;
            }
            else
            {
                after = middle;
            }
        }

        return after;
    }
}
