namespace FormFlow.Runtime.Stages;

/// <summary>A tick on a record's checklist, or its taking away.</summary>
public sealed record ChecklistTick
{
    /// <summary>Whether the item is done.</summary>
    public required bool Done { get; init; }

    /// <summary>The key of the stage field; needed only where several stage fields have an item of that key.</summary>
    public string? Field { get; init; }
}
