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

    /// <summary>What a thing was before and is now, by an account; nulls when the account does not tell of it.</summary>
    public static (string? Before, string? After) Read(string? changes, string name)
    {
        using var document = JsonDocument.Parse(changes ?? "{}");
        return document.RootElement.TryGetProperty(name, out var change) && change is { ValueKind: JsonValueKind.Array }
            ? (change[0].GetString(), change[1].GetString())
            : (null, null);
    }
}
