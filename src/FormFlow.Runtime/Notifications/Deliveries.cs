using System.Text.Json;
using System.Text.Json.Serialization;
using FormFlow.Engine.Notifications;

namespace FormFlow.Runtime.Notifications;

/// <summary>What members chose about how they are told of things, as it is kept: kind to delivery.</summary>
internal static class Deliveries
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    public static Dictionary<string, Delivery> Read(string? chosen) => chosen is null ? [] : JsonSerializer.Deserialize<Dictionary<string, Delivery>>(chosen, Options)!;

    public static string Write(IReadOnlyDictionary<string, Delivery> chosen) => JsonSerializer.Serialize(chosen, Options);

    /// <summary>How a member is told of a kind.</summary>
    public static Delivery Of(string? chosen, NotificationKind kind) => Read(chosen).TryGetValue(kind.Key, out var delivery) ? delivery : kind.Usual;
}
