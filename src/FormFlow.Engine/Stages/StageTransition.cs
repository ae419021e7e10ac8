using System.ComponentModel;
using FormFlow.Engine.Actions;
using FormFlow.Engine.Conditions;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Texts;

namespace FormFlow.Engine.Stages;

/// <summary>A way into a stage: what must be so before it, what is asked during it, and what happens after it.</summary>
[Description("A way into a stage: what must be so before it, what it asks for, and what happens after it.")]
public sealed record StageTransition
{
    [Description("Unique in its pipeline.")]
    public required string Key { get; init; }

    [Description("What people read on its button.")]
    public required LocalizedText Label { get; init; }

    [Description("The keys of the stages it begins in. Absent or empty: a start, by which records begin, however they are made.")]
    public IReadOnlyList<string>? From { get; init; }

    [Description("The key of the stage it ends in.")]
    public required string To { get; init; }

    [Description("Which way it goes: forward, skip or back; forward when absent.")]
    public TransitionKind Kind { get; init; }

    [Description("Before: what must hold for the record as it is.")]
    public Criterion? When { get; init; }

    [Description("Before: who may take it; whoever may change the record when absent.")]
    public WhoRule? Who { get; init; }

    [Description("During: the fields it asks for.")]
    public IReadOnlyList<AskedField>? Ask { get; init; }

    [Description("During: what must hold for the record with what was given.")]
    public IReadOnlyList<Validation>? Checks { get; init; }

    [Description("During: whether it takes a comment: none, optional or required. When absent: none, but required for skip and back, optional where they ask for a reason.")]
    public CommentRule? Comment { get; init; }

    [Description("During: the reason it asks for.")]
    public ReasonRule? Reason { get; init; }

    [Description("After: what it does, in order.")]
    public IReadOnlyList<RecordAction>? Actions { get; init; }

    [Description("When it is taken by itself.")]
    public AutomaticRule? Automatic { get; init; }

    /// <summary>Whether it comes from no stage.</summary>
    internal bool IsStart => From is null or { Count: 0 };

    /// <summary>The comment rule that counts. A skip or a step back is never without a word.</summary>
    internal CommentRule CommentOrDefault => Comment ?? (Kind == TransitionKind.Forward ? CommentRule.None : Reason is null ? CommentRule.Required : CommentRule.Optional);
}
