using System.Collections.Immutable;
using FormFlow.Engine.Conditions;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Formulas;
using FormFlow.Engine.Records;

namespace FormFlow.Engine.Scores;

/// <summary>A score ready to be counted, and to be explained. Points add up as decimals, so that none is lost.</summary>
public sealed class CompiledScore
{
    private readonly ScoreField settings;
    private readonly BoundPath? since;

    internal CompiledScore(ScoreField settings, ImmutableArray<CompiledTerm> terms, BoundPath? since)
    {
        this.settings = settings;
        this.since = since;
        Terms = terms;
        UsesNow = since is not null || terms.Any(term => term.When is { Condition.IsFixed: false } or { Formula.Formula.UsesNow: true });
        UsesHour = terms.Any(term => term.When is { Condition: { } condition } ? condition.Document.AsksForHour : term.When?.Formula?.Formula.UsesHour == true);
        Formulas = [.. terms.Select(term => term.When?.Formula).OfType<CompiledFormula>()];
        Paths =
        [
            .. terms.SelectMany(term => term.When?.Condition?.Paths ?? []),
            .. terms.Select(term => term.Value).Append(since).OfType<BoundPath>(),
        ];
    }

    /// <summary>The terms in order.</summary>
    public ImmutableArray<CompiledTerm> Terms { get; }

    /// <summary>Whether it may change while the record stays as it is, because time passes.</summary>
    public bool UsesNow { get; }

    /// <summary>Whether it may change within a day.</summary>
    internal bool UsesHour { get; }

    /// <summary>The formulas among what it asks.</summary>
    public ImmutableArray<CompiledFormula> Formulas { get; }

    /// <summary>The places it reads beside those of <see cref="Formulas"/>.</summary>
    public ImmutableArray<BoundPath> Paths { get; }

    /// <summary>The points of a record or row; blank, with an error, when a formula among its terms fails or there are too many digits.</summary>
    public (object? Value, Error? Error) Evaluate(in RecordScope scope, RuleContext context)
    {
        var account = Account(scope, context, withLines: false);
        return (account.Value, account.Error);
    }

    /// <summary>The same with every line that adds up to it.</summary>
    public ScoreAccount Explain(in RecordScope scope, RuleContext context) => Account(scope, context, withLines: true);

    private ScoreAccount Account(in RecordScope scope, RuleContext context, bool withLines)
    {
        var lines = withLines ? ImmutableArray.CreateBuilder<ScoreLine>(Terms.Length) : null;
        var total = settings.Start ?? 0;
        Error? failed = null;
        try
        {
            foreach (var term in Terms)
            {
                var (points, error) = term.PointsOf(scope, context);
                total += points ?? 0;
                failed ??= error;
                lines?.Add(new ScoreLine(term, points, error));
            }

            var (days, faded) = Faded(total, scope, context);
            var value = faded;
            value = settings.Max is { } most ? Math.Min(value, most) : value;
            value = settings.Min is { } least ? Math.Max(value, least) : value;
            value = Math.Round(value, settings.Scale, MidpointRounding.AwayFromZero);
            failed ??= Math.Abs(value) < Values.Power(18) / Values.Power(settings.Scale) ? null : FormulaErrors.Number.With();
            return new ScoreAccount(failed is null ? value : null, failed, total, days, faded - total, lines?.ToImmutable() ?? []);
        }
        catch (OverflowException)
        {
            return new ScoreAccount(null, FormulaErrors.Number.With(), 0, 0, 0, lines?.ToImmutable() ?? []);
        }
    }

    // The days that count, and what is left of the points after them.
    private (int Days, decimal Points) Faded(decimal points, in RecordScope scope, RuleContext context)
    {
        if (since is null || scope.Find(since) is not { } last)
        {
            return (0, points);
        }

        var day = last is DateOnly date ? date : LocalTime.DayOf((DateTime)last, context.Environment.Zone);
        var decay = settings.Decay!;
        var days = context.Today.DayNumber - day.DayNumber - (decay.After ?? 0);
        if (days <= 0 || points <= 0)
        {
            return (Math.Max(days, 0), points);
        }

        return (days, decay.HalfLife is { } half
            ? points * (decimal)Math.Pow(0.5, (double)days / half)
            : Math.Max(0, points - (decay.PerWeek!.Value * (days / 7))));
    }
}
