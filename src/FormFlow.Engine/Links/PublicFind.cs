using System.ComponentModel;
using FormFlow.Engine.Conditions;

namespace FormFlow.Engine.Links;

/// <summary>What a public link shows of the records that a visitor looks up.</summary>
[Description("What a public link shows of records that a visitor looks up by what the fields of the link ask for.")]
public sealed record PublicFind
{
    [Description("The keys of the fields shown of a record that is found, in this order. Nothing else of it is told.")]
    public required IReadOnlyList<string> Show { get; init; }

    [Description("Only records for which this holds can be found; all when absent. It cannot ask who is acting.")]
    public Condition? Filter { get; init; }

    [Description("How many records are shown at most, from 1 to 50, the newest first; 10 when absent.")]
    public int? Limit { get; init; }
}
