using System.ComponentModel;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Texts;

namespace FormFlow.Engine.Stages;

/// <summary>A stage of a pipeline.</summary>
[Description("A stage of a pipeline.")]
public sealed record Stage
{
    [Description("Unique in its pipeline; kept in records.")]
    public required string Key { get; init; }

    [Description("What people call the stage.")]
    public required LocalizedText Label { get; init; }

    [Description("Whether work goes on in it: open, won or lost; open when absent.")]
    public StageStatus Status { get; init; }

    [Description("The colour of its tag.")]
    public OptionColor? Color { get; init; }

    [Description("How likely a record in it ends won, in percent from 0 to 100.")]
    public decimal? Probability { get; init; }

    [Description("What the stage is for and when it is done.")]
    public LocalizedText? Purpose { get; init; }

    [Description("What is to be done in it.")]
    public IReadOnlyList<ChecklistItem>? Checklist { get; init; }

    [Description("What a record needs to enter it.")]
    public StageGate? Enter { get; init; }

    [Description("What a record needs to leave it forward. Steps back and steps to a lost stage are free of it.")]
    public StageGate? Leave { get; init; }

    [Description("How long a record may stay in it.")]
    public StayLimit? Stay { get; init; }
}
