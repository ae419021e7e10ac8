using System.Collections.Immutable;
using FormFlow.Engine.Calendars;
using FormFlow.Engine.Forms;

namespace FormFlow.Engine.Stages;

/// <summary>A published workflow made ready and bound to its form. Immutable once its <see cref="FormSet"/> is made.</summary>
public sealed class CompiledWorkflow
{
    internal CompiledWorkflow(PublishedWorkflow published, CompiledForm form, CompiledField stage, CompiledCalendar? calendar)
    {
        Key = published.Key;
        Document = published.Document;
        Version = published.Version;
        Form = form;
        Stage = stage;
        Calendar = calendar;
        PipelineField = Companion(StageCompanions.Pipeline);
        StatusField = Companion(StageCompanions.Status);
        EnteredAtField = Companion(StageCompanions.EnteredAt);
        InvalidField = Companion(StageCompanions.Invalid);
        ChecklistField = Companion(StageCompanions.Checklist);
        Kept = [stage, PipelineField, StatusField, EnteredAtField, InvalidField, ChecklistField];

        CompiledField Companion(string name) => form.Find($"{stage.Key}.{name}") ?? throw new InvalidOperationException($"{stage} has no companion {name}.");
    }

    /// <summary>The full key, such as <c>shop.order_flow</c>.</summary>
    public string Key { get; }

    /// <summary>The document it was made from.</summary>
    public StageWorkflow Document { get; }

    /// <summary>The number of the published version, from 1.</summary>
    public int Version { get; }

    /// <summary>The form whose records it moves.</summary>
    public CompiledForm Form { get; }

    /// <summary>The field that holds a record's stage.</summary>
    public CompiledField Stage { get; }

    /// <summary>The companion that holds the pipeline.</summary>
    public CompiledField PipelineField { get; }

    /// <summary>The companion that says open, won or lost.</summary>
    public CompiledField StatusField { get; }

    /// <summary>The companion that holds when the stage was entered.</summary>
    public CompiledField EnteredAtField { get; }

    /// <summary>The companion that holds the entry rule that failed.</summary>
    public CompiledField InvalidField { get; }

    /// <summary>The companion that lists what is done on the checklist.</summary>
    public CompiledField ChecklistField { get; }

    /// <summary>The stage field and its companions: what the workflow alone sets.</summary>
    public ImmutableArray<CompiledField> Kept { get; }

    /// <summary>The calendar it names; null for the workspace's.</summary>
    public CompiledCalendar? Calendar { get; }

    /// <summary>The entry standard, in order.</summary>
    public ImmutableArray<CompiledEntryRule> Entry { get; internal set; } = [];

    /// <summary>The pipelines, in order.</summary>
    public ImmutableArray<CompiledPipeline> Pipelines { get; internal set; } = [];

    /// <summary>The timers, in order.</summary>
    public ImmutableArray<CompiledTimer> Timers { get; internal set; } = [];

    /// <summary>Whether anything the form computes reads the stage or one of its companions.</summary>
    public bool IsComputedWith { get; internal set; }
    /// <summary>Whether anything may ever be due for a single record.</summary>
    public bool HasTimers => Timers.Any(timer => timer.Document is not ScheduleTimer)
        || Pipelines.Any(pipeline => pipeline.Stages.Any(stage => stage.Document.Stay is not null) || pipeline.Transitions.Any(transition => transition.After is not null));

    /// <summary>A pipeline by key; null when there is none.</summary>
    public CompiledPipeline? Find(string key) => Pipelines.FirstOrDefault(pipeline => pipeline.Key == key);

    /// <summary>The stage of a state; null when the workflow does not know it (any more).</summary>
    public CompiledStage? Find(StageState state) => Find(state.Pipeline)?.FindStage(state.Stage);
}
