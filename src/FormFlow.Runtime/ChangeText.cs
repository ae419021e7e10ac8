using System.Text.Encodings.Web;
using System.Text.Json;

namespace FormFlow.Runtime;

/// <summary>The journal's account of a change of something that is no record: an object of name to <c>[before, after]</c>.</summary>
internal static class ChangeText
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The account of what differs, after the thing itself: null before when it came into being, null after when it went.</summary>
    public static string Of((string Name, string? Before, string? After) subject, params IEnumerable<(string Name, string? Before, string? After)> changes) =>
        JsonSerializer.Serialize(changes.Where(change => change.Before != change.After).Prepend(subject).ToDictionary(change => change.Name, change => new[] { change.Before, change.After }), Options);
}
