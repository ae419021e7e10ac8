using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FormFlow.Engine.Errors;

namespace FormFlow.Engine.Packages;

/// <summary>Values of sample records that are only known at installation. They are told from other objects by having exactly these members.</summary>
internal static class SampleValue
{
    private const int MostDays = 36_500;

    public static IEnumerable<string> References(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object when Single(value, "ref") is { } name => [name],
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => References(member.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(References),
        _ => [],
    };

    public static void Check(JsonElement value, ErrorList errors, string place)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Array:
                var index = 0;
                foreach (var entry in value.EnumerateArray())
                {
                    Check(entry, errors, $"{place}/{(index++).ToString(CultureInfo.InvariantCulture)}");
                }

                break;
            case JsonValueKind.Object when value.TryGetProperty("daysFromToday", out _):
                if (!TryDay(value, out _, out _))
                {
                    errors.Add(PackageErrors.InvalidSample.At(place, ("reason", "{ \"daysFromToday\": -12, \"time\"?: \"14:30\" }")));
                }

                break;
            case JsonValueKind.Object when Single(value, "member") is { } member:
                if (member != "me")
                {
                    errors.Add(PackageErrors.InvalidSample.At(place, ("reason", "{ \"member\": \"me\" }")));
                }

                break;
            case JsonValueKind.Object:
                foreach (var part in value.EnumerateObject())
                {
                    Check(part.Value, errors, $"{place}/{part.Name}");
                }

                break;
        }
    }

    public static JsonNode? Resolve(JsonElement value, SampleContext context)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Array:
                return new JsonArray([.. value.EnumerateArray().Select(entry => Resolve(entry, context))]);
            case JsonValueKind.Object when Single(value, "ref") is { } name:
                return context.RecordId(name);
            case JsonValueKind.Object when Single(value, "member") is { } member:
                return context.MemberId(member);
            case JsonValueKind.Object when TryDay(value, out var days, out var time):
                return Day(context.Today.AddDays(days), time, context.Zone);
            case JsonValueKind.Object:
                return new JsonObject(value.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, Resolve(member.Value, context))));
            case JsonValueKind.Null:
                return null;
            default:
                return JsonValue.Create(value);
        }
    }

    private static string Day(DateOnly day, TimeOnly? time, TimeZoneInfo zone)
    {
        if (time is null)
        {
            return day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        return Instant(day, time.Value, zone).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
    }

    // A time that the clocks skip on that day counts as the hour after.
    public static DateTime Instant(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(time);
        return TimeZoneInfo.ConvertTimeToUtc(zone.IsInvalidTime(local) ? local.AddHours(1) : local, zone);
    }

    private static bool TryDay(JsonElement value, out int days, out TimeOnly? time)
    {
        days = 0;
        time = null;
        foreach (var member in value.EnumerateObject())
        {
            switch (member.Name)
            {
                case "daysFromToday" when member.Value.ValueKind == JsonValueKind.Number && member.Value.TryGetInt32(out days) && Math.Abs((long)days) <= MostDays:
                    break;
                case "time" when member.Value.ValueKind == JsonValueKind.String
                    && TimeOnly.TryParseExact(member.Value.GetString(), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed):
                    time = parsed;
                    break;
                default:
                    return false;
            }
        }

        return value.TryGetProperty("daysFromToday", out _);
    }

    private static string? Single(JsonElement value, string name) =>
        value.GetPropertyCount() == 1 && value.TryGetProperty(name, out var only) && only.ValueKind == JsonValueKind.String ? only.GetString() : null;
}
