namespace FormFlow.Runtime.Tasks;

/// <summary>What journal entries about tasks tell of.</summary>
public static class TaskKinds
{
    public const string Created = "task.created";
    public const string Changed = "task.changed";
    public const string Completed = "task.completed";
    public const string Reopened = "task.reopened";
    public const string Snoozed = "task.snoozed";
    public const string Reassigned = "task.reassigned";
    public const string Cancelled = "task.cancelled";
    public const string RecordDeleted = "task.recordDeleted";
    public const string RecordRestored = "task.recordRestored";
}
