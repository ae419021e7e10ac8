namespace FormFlow.Engine.Scores;

/// <summary>
/// The share of records that a score foretells, as the logistic curve that fits best: 1 / (1 + exp(-(intercept + slope · score))). Fitted by
/// Newton's method on the targets that Platt (1999) gives to wins and losses, which keeps it finite when a score parts them without fault.
/// </summary>
internal readonly struct LogisticCurve
{
    private const int MostSteps = 50;
    private const double Enough = 1e-9;

    // Keeps the equations solvable when all scores are the same.
    private const double Ridge = 1e-9;

    private readonly double mean;
    private readonly double scale;
    private readonly double intercept;
    private readonly double slope;

    private LogisticCurve(double mean, double scale, double intercept, double slope) => (this.mean, this.scale, this.intercept, this.slope) = (mean, scale, intercept, slope);

    /// <summary>The curve of scored records.</summary>
    public static LogisticCurve Fit((long Id, decimal Score, bool Won)[] scored)
    {
        if (scored.Length == 0)
        {
            return new LogisticCurve(0, 1, 0, 0);
        }

        var won = scored.Count(each => each.Won);
        var lost = scored.Length - won;
        var (high, low) = ((won + 1.0) / (won + 2.0), 1.0 / (lost + 2.0));
        var mean = scored.Average(each => (double)each.Score);
        var deviation = Math.Sqrt(scored.Average(each => Math.Pow((double)each.Score - mean, 2)));
        var curve = new LogisticCurve(mean, deviation > 0 ? deviation : 1, Math.Log((won + 1.0) / (lost + 1.0)), 0);
        for (var step = 0; step < MostSteps; step++)
        {
            var next = curve.Better(scored, high, low);
            var moved = Math.Abs(next.intercept - curve.intercept) + Math.Abs(next.slope - curve.slope);
            curve = next;
            if (moved < Enough)
            {
                break;
            }
        }

        return curve;
    }

    /// <summary>The share at a score, between 0 and 1.</summary>
    public double At(double score) => 1 / (1 + Math.Exp(-(intercept + (slope * (score - mean) / scale))));

    private LogisticCurve Better((long Id, decimal Score, bool Won)[] scored, double high, double low)
    {
        var (g0, g1, h00, h01, h11) = (0.0, 0.0, Ridge, 0.0, Ridge);
        foreach (var (_, score, won) in scored)
        {
            var x = ((double)score - mean) / scale;
            var share = At((double)score);
            var (difference, weight) = ((won ? high : low) - share, share * (1 - share));
            g0 += difference;
            g1 += difference * x;
            h00 += weight;
            h01 += weight * x;
            h11 += weight * x * x;
        }

        var determinant = (h00 * h11) - (h01 * h01);
        return determinant <= 0
            ? this
            : new LogisticCurve(mean, scale, intercept + (((h11 * g0) - (h01 * g1)) / determinant), slope + (((h00 * g1) - (h01 * g0)) / determinant));
    }
}
