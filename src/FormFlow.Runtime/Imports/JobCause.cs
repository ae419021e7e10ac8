using FormFlow.Engine.Records;
using FormFlow.Storage.Stores;

namespace FormFlow.Runtime.Imports;

/// <summary>The causes that the journal keeps for what imports and batches do.</summary>
internal static class JobCause
{
    /// <summary>What an import, or a batch, wrote.</summary>
    public static string Of(ImportRow job) => $"{job.Kind}:{RecordId.Format(job.Undoes ?? job.Id)}";

    /// <summary>The undoing of a job: one cause however often it is begun.</summary>
    public static string UndoOf(ImportRow job) => "undo:" + Of(job);
}
