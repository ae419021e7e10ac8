using FormFlow.Engine.Changes;
using FormFlow.Engine.Stages;
using FormFlow.Engine.Texts;

namespace FormFlow.Runtime.Documents;

/// <summary>One line of a publish plan.</summary>
/// <param name="Nature">What happens.</param>
/// <param name="Kind">The kind of document, such as <c>form</c>.</param>
/// <param name="Key">The document's full key.</param>
/// <param name="Field">The field's key; null for the document as a whole.</param>
public sealed record PlannedChange(ChangeNature Nature, string Kind, string Key, string? Field)
{
    /// <summary>The sort of part of a workflow that changes; null for all else.</summary>
    public WorkflowPart? Part { get; init; }

    /// <summary>The key of that part; a stage or transition as <c>pipeline/key</c>.</summary>
    public string? Name { get; init; }

    /// <summary>What people call the field or part; null for the document as a whole and for a field without a label.</summary>
    public LocalizedText? Label { get; init; }

    /// <summary>For a field that is converted, the type it had.</summary>
    public string? From { get; init; }

    /// <summary>For a field that is converted, the type it gets.</summary>
    public string? To { get; init; }

    /// <summary>The settings of the field that become other ones, such as <c>required</c>.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];

    /// <summary>What names the field: formulas, conditions, views, workflows, other fields.</summary>
    public IReadOnlyList<FieldUse> Uses { get; init; } = [];

    /// <summary>How many saved values suit the change; of a conversion, how many convert. 0 where none had to be looked at.</summary>
    public long Fits { get; init; }

    /// <summary>Some of the values that do not, as people read them.</summary>
    public IReadOnlyList<string> Texts { get; init; } = [];

    /// <summary>How many records hold what is no longer offered afterwards; their data is kept.</summary>
    public long Hidden { get; init; }

    /// <summary>How many records do not suit the change: they would break a tightened rule, their value does not convert, or they are in a stage that goes.</summary>
    public long Rows { get; init; }

    /// <summary>How many open tasks are about records that are in a stage that goes.</summary>
    public long Tasks { get; init; }

    /// <summary>How many timers wait that are concerned: for a stage that goes those of its records, for a workflow or calendar those that are told anew.</summary>
    public long Timers { get; init; }

    /// <summary>Ids of some of those records.</summary>
    public IReadOnlyList<string> Examples { get; init; } = [];

    /// <summary>Why they do not suit it; null when all do.</summary>
    public string? Reason { get; init; }
}
