using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FormFlow.Runtime.Events;

/// <summary>How events stand as JSON: on one line, what is not told left out.</summary>
[JsonSerializable(typeof(EventView))]
internal sealed partial class EventJson : JsonSerializerContext
{
    private static readonly EventJson OneLine = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>An event as a part of a stream of Server-Sent Events.</summary>
    public static byte[] Frame(EventView view) =>
        Encoding.UTF8.GetBytes($"id: {view.Id}\nevent: {view.Kind}\ndata: {JsonSerializer.Serialize(view, OneLine.EventView)}\n\n");
}
