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
    /// <summary>Whether a variable stands anywhere in the condition, so that its value is needed to ask it.</summary>
    public bool Mentions(ConditionVariable variable) => this switch
    {
        All all => all.Parts.Any(part => part.Mentions(variable)),
        Any any => any.Parts.Any(part => part.Mentions(variable)),
        Not not => not.Part.Mentions(variable),
        Comparison { Value: { ValueKind: JsonValueKind.Array } values } => values.EnumerateArray().Any(value => IsVariable(value, variable)),
        Comparison { Value: { } value } => IsVariable(value, variable),
        _ => false,
    };

    private static bool IsVariable(JsonElement value, ConditionVariable variable) =>
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
