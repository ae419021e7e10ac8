using System.ComponentModel;
using FormFlow.Engine.Texts;

namespace FormFlow.Engine.Stages;

/// <summary>Something to be done in a stage.</summary>
[Description("Something to be done in a stage.")]
public sealed record ChecklistItem
{
    [Description("Unique in its pipeline; kept in records once it is done.")]
    public required string Key { get; init; }

    [Description("What is to be done.")]
    public required LocalizedText Label { get; init; }

    [Description("Whether the stage cannot be left forward while it is open.")]
    public bool Must { get; init; }
}
