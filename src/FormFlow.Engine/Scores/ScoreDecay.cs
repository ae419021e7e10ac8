using System.ComponentModel;

namespace FormFlow.Engine.Scores;

/// <summary>How the points of a score fade while nothing happens. Days are whole days of the workspace's time zone.</summary>
[Description("How points fade while nothing happens: halved again and again, or some fewer each week. Points below 0 stay.")]
public sealed record ScoreDecay
{
    [Description("The date or date-time field that tells when something happened last; while it is blank nothing fades.")]
    public required string Since { get; init; }

    [Description("The days before points begin to fade; 0 when absent.")]
    public int? After { get; init; }

    [Description("The days in which points become half as many. A decay has either this or perWeek.")]
    public int? HalfLife { get; init; }

    [Description("The points lost with each full week, until none is left.")]
    public decimal? PerWeek { get; init; }
}
