namespace FormFlow.Runtime.Imports;

/// <summary>Rows of a file that are written together.</summary>
/// <param name="Plan">What they were read with.</param>
/// <param name="Lines">The rows.</param>
/// <param name="Progress">The share of the file that was read with them, in thousandths.</param>
internal sealed record ImportChunk(ImportPlan Plan, IReadOnlyList<ImportLine> Lines, long Progress)
{
    /// <summary>The number of the last row.</summary>
    public long Position => Lines[^1].Row.Number;

    /// <summary>The rows read anew with another plan.</summary>
    public ImportChunk With(ImportPlan plan) => new(plan, [.. Lines.Select(line => plan.Read(line.Row))], Progress);
}
