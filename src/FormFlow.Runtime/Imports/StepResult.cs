using FormFlow.Storage.Stores;

namespace FormFlow.Runtime.Imports;

/// <summary>What became of one step of a job.</summary>
internal sealed class StepResult
{
    /// <summary>The most refused rows that are kept for the error file of a job.</summary>
    public const int MostErrorsKept = 100_000;

    public long Rows { get; set; }

    public long Created { get; set; }

    public long Updated { get; set; }

    public long Unchanged { get; set; }

    public long Removed { get; set; }

    public long Failed => Refused.Count;

    /// <summary>Whether the job was to be cancelled, so that nothing was done.</summary>
    public bool IsCancelled { get; init; }

    /// <summary>Whether nothing is left to do.</summary>
    public bool IsLast { get; init; }

    /// <summary>The rows that were refused.</summary>
    public List<ImportErrorRow> Refused { get; } = [];

    /// <summary>What was wrong with rows, those that were written all the same included.</summary>
    public List<RowFault> Faults { get; } = [];

    /// <summary>Adds the step to the job.</summary>
    public void AddTo(ImportRow job)
    {
        job.Rows += Rows;
        job.Created += Created;
        job.Updated += Updated;
        job.Unchanged += Unchanged;
        job.Removed += Removed;
        job.Failed += Failed;
    }
}
