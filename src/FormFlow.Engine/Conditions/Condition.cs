using System.Text.Json;
using System.Text.Json.Serialization;

namespace FormFlow.Engine.Conditions;

/// <summary>
/// A question about a record, as JSON: <c>{ "all": [ … ] }</c>, <c>{ "any": [ … ] }</c>, <c>{ "not": … }</c> or
/// <c>{ "field", "op", "value" }</c>. The same condition filters lists, guards rules and limits roles; it is two-valued: never unknown.
/// </summary>
[JsonConverter(typeof(ConditionConverter))]
public abstract record Condition
{
    /// <summary>Whether the time of day may matter: it asks for <c>now</c>, or for a span that begins or ends now.</summary>
    internal bool AsksForHour => Has(comparison => comparison.Op is ConditionOp.InLast or ConditionOp.InNext || Mentions(comparison, ConditionVariable.Now));

    /// <summary>Whether it matters who asks.</summary>
    internal bool AsksWho =>
        Has(comparison => Mentions(comparison, ConditionVariable.Me) || Mentions(comparison, ConditionVariable.MyDepartment) || Mentions(comparison, ConditionVariable.MySubordinates));

    private bool Has(Predicate<Comparison> sort) => this switch
    {
        All all => all.Parts.Any(part => part.Has(sort)),
        Any any => any.Parts.Any(part => part.Has(sort)),
        Not not => not.Part.Has(sort),
        Comparison comparison => sort(comparison),
        _ => false,
    };

    private static bool Mentions(Comparison comparison, ConditionVariable variable) => comparison.Value is { } value
        && (value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Any(entry => Is(entry, variable)) : Is(value, variable));

    private static bool Is(JsonElement value, ConditionVariable variable) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty("var", out var name)
        && name.ValueKind == JsonValueKind.String && name.ValueEquals(JsonNamingPolicy.CamelCase.ConvertName(variable.ToString()));

    /// <summary>Holds when every part holds; true without parts.</summary>
    public sealed record All(IReadOnlyList<Condition> Parts) : Condition;

    /// <summary>Holds when a part holds; false without parts.</summary>
    public sealed record Any(IReadOnlyList<Condition> Parts) : Condition;

    /// <summary>Holds when its part does not.</summary>
    public sealed record Not(Condition Part) : Condition;

    /// <summary>Compares a field, which may follow lookups as in <c>account.industry</c>, with a value as it stands in the document.</summary>
    public sealed record Comparison(string Field, ConditionOp Op, JsonElement? Value) : Condition;
}
