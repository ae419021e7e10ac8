using System.ComponentModel;
using System.Text.Json.Nodes;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Scores;

namespace FormFlow.Engine.Fields;

/// <summary>Points that a record gets by a table of conditions, computed and kept with it. It behaves like a number that nobody types.</summary>
[Description("Points that a record gets by a table of conditions, computed and kept with it.")]
public sealed record ScoreField : DecimalField
{
    /// <summary>The most terms of a score.</summary>
    public const int MostTerms = 200;

    private const int LongestDecay = 3650;
    private const decimal MostPoints = 1_000_000_000;

    [Description("What gives points. All that holds is added up.")]
    public required IReadOnlyList<ScoreTerm> Terms { get; init; }

    [Description("The points every record has; 0 when absent.")]
    public decimal? Start { get; init; }

    [Description("How points fade while nothing happens.")]
    public ScoreDecay? Decay { get; init; }

    /// <inheritdoc/>
    public override bool IsComputed => true;

    /// <inheritdoc/>
    protected override int DefaultDecimals => 0;

    /// <inheritdoc/>
    public override JsonObject Schema()
    {
        var schema = base.Schema();
        schema["readOnly"] = true;
        return schema;
    }

    /// <inheritdoc/>
    public override void CheckSettings(SettingsCheck check)
    {
        base.CheckSettings(check);
        CheckPoints(check, "start", Start);
        if (Terms.Count is 0 or > MostTerms)
        {
            check.Add("terms", FormErrors.OutOfRange, ("minimum", 1), ("maximum", MostTerms));
        }

        for (var i = 0; i < Math.Min(Terms.Count, MostTerms); i++)
        {
            CheckTerm(check, $"terms/{i}", Terms[i]);
        }

        if (Decay is not null)
        {
            CheckDecay(check, Decay);
        }
    }

    private static void CheckTerm(SettingsCheck check, string place, ScoreTerm term)
    {
        if ((term.Points is null) == (term.Field is null))
        {
            check.Add($"{place}/points", ScoreErrors.PointsOrField);
        }

        if (term.Field is null)
        {
            foreach (var member in (ReadOnlySpan<(string Name, decimal? Value)>)[("factor", term.Factor), ("min", term.Min), ("max", term.Max)])
            {
                if (member.Value is not null)
                {
                    check.Add($"{place}/{member.Name}", FormErrors.Missing, ("member", "field"));
                }
            }
        }

        if (term.Min > term.Max)
        {
            check.Add($"{place}/min", FormErrors.Contradiction, ("member", "min"), ("other", "max"));
        }

        CheckPoints(check, $"{place}/points", term.Points);
        CheckPoints(check, $"{place}/factor", term.Factor);
        CheckPoints(check, $"{place}/min", term.Min);
        CheckPoints(check, $"{place}/max", term.Max);
    }

    private static void CheckDecay(SettingsCheck check, ScoreDecay decay)
    {
        if ((decay.HalfLife is null) == (decay.PerWeek is null))
        {
            check.Add("decay/halfLife", ScoreErrors.HalfLifeOrWeek);
        }

        check.Range("decay/halfLife", decay.HalfLife, 1, LongestDecay);
        check.Range("decay/after", decay.After, 0, LongestDecay);
        if (decay.PerWeek is <= 0)
        {
            check.Add("decay/perWeek", ScoreErrors.NoLoss);
        }

        CheckPoints(check, "decay/perWeek", decay.PerWeek);
    }

    private static void CheckPoints(SettingsCheck check, string member, decimal? points)
    {
        if (points is < -MostPoints or > MostPoints)
        {
            check.Add(member, FormErrors.OutOfRange, ("minimum", -MostPoints), ("maximum", MostPoints));
        }
    }
}
