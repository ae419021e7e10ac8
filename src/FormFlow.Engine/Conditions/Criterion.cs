using System.Text.Json.Serialization;

namespace FormFlow.Engine.Conditions;

/// <summary>What a rule asks: in JSON either a condition tree (an object) or a formula that yields true (a string).</summary>
[JsonConverter(typeof(CriterionConverter))]
public sealed record Criterion(Condition? Condition, string? Formula);
