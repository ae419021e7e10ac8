using System.ComponentModel;
using System.Text.Json.Serialization;
using FormFlow.Engine.Conditions;
using FormFlow.Engine.Fields;

namespace FormFlow.Engine.Views;

/// <summary>Colours the records that fulfil a condition.</summary>
public sealed record ColorRule
{
    [Description("Which records are coloured.")]
    public required Condition When { get; init; }

    [Description("The colour.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required OptionColor Color { get; init; }
}
