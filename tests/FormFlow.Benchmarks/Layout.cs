using System.Text.Json;

namespace FormFlow.Benchmarks;

/// <summary>What a published form looks like in its database, and the key that opens it: all the floor has to know.</summary>
/// <param name="Token">The API key.</param>
/// <param name="Form">The form's stable id.</param>
/// <param name="Columns">The columns of <see cref="Workload.Fields"/>.</param>
internal sealed record Layout(string Token, string Form, IReadOnlyList<string> Columns)
{
    public string Table => $"r_{Form}";

    /// <summary>Reads the ids the server gave.</summary>
    public static Layout Of(string token, JsonElement document) => new(
        token,
        document.GetProperty("id").GetString()!,
        [.. document.GetProperty("fields").EnumerateArray().Select(field => $"f_{field.GetProperty("id").GetString()}")]);
}
