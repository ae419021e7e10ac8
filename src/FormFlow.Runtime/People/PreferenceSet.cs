using System.Text.Json;

namespace FormFlow.Runtime.People;

/// <summary>What a member keeps for himself between visits.</summary>
/// <param name="Items">The values by key.</param>
public sealed record PreferenceSet(IReadOnlyDictionary<string, JsonElement> Items);
