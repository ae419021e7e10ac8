using System.Text.Json;

namespace FormFlow.Runtime.Imports;

/// <summary>
/// Counts which faults rows have in common, so that one look tells what to mend first. Keeps a bounded number of different faults, the commonest
/// of them with the job.
/// </summary>
internal sealed class ProblemCounts
{
    private const int MostCounted = 10_000;
    private const int MostKept = 200;

    private readonly Dictionary<(string? Column, string? Field, string Code, string? Text), RowProblem> counts;

    private ProblemCounts(Dictionary<(string? Column, string? Field, string Code, string? Text), RowProblem> counts) => this.counts = counts;

    /// <summary>Goes on from what was kept with the job.</summary>
    public static ProblemCounts From(string? kept) => new(Read(kept).ToDictionary(problem => Key(problem.Fault)));

    /// <summary>The problems kept with a job, the commonest first.</summary>
    public static IReadOnlyList<RowProblem> Read(string? kept) => kept is null ? [] : JsonSerializer.Deserialize<List<RowProblem>>(kept)!;

    /// <summary>The counts with the faults of a step; this one stays as it is, because a step may have to be done again.</summary>
    public ProblemCounts With(IReadOnlyCollection<RowFault> faults)
    {
        if (faults.Count == 0)
        {
            return this;
        }

        var next = new Dictionary<(string?, string?, string, string?), RowProblem>(counts);
        foreach (var fault in faults)
        {
            var key = Key(fault);
            if (next.TryGetValue(key, out var problem))
            {
                next[key] = problem with { Rows = problem.Rows + 1 };
            }
            else if (next.Count < MostCounted)
            {
                next[key] = new RowProblem(fault, 1);
            }
        }

        return new ProblemCounts(next);
    }

    /// <summary>What is kept with the job; null when there is nothing.</summary>
    public string? Write() => counts.Count == 0 ? null : JsonSerializer.Serialize(counts.Values.OrderByDescending(problem => problem.Rows).Take(MostKept));

    private static (string?, string?, string, string?) Key(RowFault fault) => (fault.Column, fault.Field, fault.Code, fault.Text);
}
