namespace FormFlow.Runtime.Imports;

/// <summary>The states of a job.</summary>
internal static class JobStatus
{
    public const string Queued = "queued";
    public const string Running = "running";
    public const string Done = "done";
    public const string Failed = "failed";
    public const string Cancelled = "cancelled";

    /// <summary>Whether nothing will happen any more.</summary>
    public static bool IsOver(string status) => status is Done or Failed or Cancelled;
}
