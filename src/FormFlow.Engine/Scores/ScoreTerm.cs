using System.ComponentModel;
using FormFlow.Engine.Conditions;
using FormFlow.Engine.Texts;

namespace FormFlow.Engine.Scores;

/// <summary>A line of a score: points given when a condition holds, or points for each unit of a number.</summary>
[Description("A line of a score: points given when a condition holds, or points for each unit of a number field.")]
public sealed record ScoreTerm
{
    [Description("What people read where the score is explained.")]
    public required LocalizedText Label { get; init; }

    [Description("It counts only when this condition or formula holds; always when absent.")]
    public Criterion? When { get; init; }

    [Description("The points it gives, below 0 those it takes. A term has either this or a field.")]
    public decimal? Points { get; init; }

    [Description("A number field, perhaps behind lookups as in account.size, that gives points; blank gives none.")]
    public string? Field { get; init; }

    [Description("The points for each unit of the field; 1 when absent.")]
    public decimal? Factor { get; init; }

    [Description("The least points that the field gives.")]
    public decimal? Min { get; init; }

    [Description("The most points that the field gives.")]
    public decimal? Max { get; init; }
}
