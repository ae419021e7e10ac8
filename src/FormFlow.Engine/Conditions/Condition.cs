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
    /// <summary>Holds when every part holds; true without parts.</summary>
    public sealed record All(IReadOnlyList<Condition> Parts) : Condition;

    /// <summary>Holds when a part holds; false without parts.</summary>
    public sealed record Any(IReadOnlyList<Condition> Parts) : Condition;

    /// <summary>Holds when its part does not.</summary>
    public sealed record Not(Condition Part) : Condition;

    /// <summary>Compares a field, which may follow lookups as in <c>account.industry</c>, with a value as it stands in the document.</summary>
    public sealed record Comparison(string Field, ConditionOp Op, JsonElement? Value) : Condition;
}
