using FormFlow.Engine.Errors;
using FormFlow.Engine.Records;
using FormFlow.Runtime.Stages;

namespace FormFlow.Runtime.Records;

/// <summary>One change on its way through the write path: what is asked, and afterwards what became of it.</summary>
public sealed class RecordChange
{
    /// <summary>What is asked.</summary>
    public required ChangeKind Kind { get; init; }

    /// <summary>The values sent; null for a deletion.</summary>
    public RecordInput? Input { get; init; }

    /// <summary>The record meant; for one to be made 0 until it is made.</summary>
    public long Id { get; set; }

    /// <summary>For an upsert: what tells which record is meant.</summary>
    public RecordKey? Key { get; init; }

    /// <summary>The version the caller has seen; null when he does not say.</summary>
    public long? ExpectedVersion { get; init; }

    /// <summary>What stands before <c>/values</c> in pointers.</summary>
    public string Prefix { get; init; } = string.Empty;

    /// <summary>What is wrong with it, faults found while reading it included.</summary>
    public ErrorList Errors { get; init; } = new();

    /// <summary>What could not be computed although the record was saved.</summary>
    public IReadOnlyList<Error> Warnings { get; internal set; } = [];

    /// <summary>What became of it.</summary>
    public ChangeEffect Effect { get; internal set; }

    /// <summary>The record as it stands now; of a deleted one as it stood; null when refused before it was found.</summary>
    public RecordRow? Row { get; internal set; }

    /// <summary>The record as it stood before; null for a new one.</summary>
    internal RecordRow? Before { get; set; }

    internal RecordDraft? Draft { get; set; }

    /// <summary>Whether the title that is saved with it is known to be right.</summary>
    internal bool KeepsTitle { get; set; }

    /// <summary>What made it happen, where that is not the same for the whole batch.</summary>
    internal string? Cause { get; init; }

    /// <summary>Whether it moves through no stage by itself, because what that sets off cannot be done.</summary>
    internal bool StaysPut { get; set; }

    /// <summary>The keys of the fields whose values wait to be computed.</summary>
    internal IReadOnlyList<string> Pending { get; set; } = [];

    /// <summary>Whether something that the batch set off reached the record first, so that what was to be written is to be thought over.</summary>
    internal bool IsOvertaken { get; set; }

    /// <summary>What is asked of its stage beside the values sent.</summary>
    internal StageAsked? Asked { get; init; }

    /// <summary>What becomes of its stages.</summary>
    internal IReadOnlyList<StageStep> Steps { get; set; } = [];

    /// <summary>What the first actions after its move set in the same write; null when they set nothing in it.</summary>
    internal SetWithMove? Set { get; set; }
}
