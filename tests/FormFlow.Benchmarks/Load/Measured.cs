namespace FormFlow.Benchmarks.Load;

/// <summary>What a round of load gave.</summary>
/// <param name="PerSecond">Requests answered a second.</param>
/// <param name="Median">Milliseconds that half of the requests took at most.</param>
/// <param name="Slow">Milliseconds that 99 % of them took at most.</param>
/// <param name="Cpu">Microseconds of processor time the server used for one.</param>
internal sealed record Measured(double PerSecond, double Median, double Slow, double Cpu)
{
    /// <summary>The middle one of several rounds, figure by figure.</summary>
    public static Measured Middle(IReadOnlyCollection<Measured> rounds) => new(
        Middle(rounds.Select(round => round.PerSecond)),
        Middle(rounds.Select(round => round.Median)),
        Middle(rounds.Select(round => round.Slow)),
        Middle(rounds.Select(round => round.Cpu)));

    /// <summary>The middle one of several figures.</summary>
    public static double Middle(IEnumerable<double> figures)
    {
        var sorted = figures.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[sorted.Length / 2] + sorted[(sorted.Length / 2) - 1]) / 2;
    }
}
