using System.ComponentModel;
using System.Text.Json.Serialization;
using FormFlow.Engine.Actions;
using FormFlow.Engine.Conditions;
using FormFlow.Engine.Texts;

namespace FormFlow.Engine.Stages;

/// <summary>
/// Something that happens by time to records that are in a stage. A type is one file deriving from this record and one line below; it says at
/// which instant it is due.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(NoActivityTimer), "noActivity")]
[JsonDerivedType(typeof(BeforeDateTimer), "beforeDate")]
[JsonDerivedType(typeof(AfterDateTimer), "afterDate")]
[JsonDerivedType(typeof(ScheduleTimer), "schedule")]
[Description("Something that happens by time to records that are in a stage.")]
public abstract record StageTimer
{
    [Description("Unique among the timers.")]
    public required string Key { get; init; }

    [Description("What people call it.")]
    public required LocalizedText Label { get; init; }

    [Description("For which records; for those in an open stage when absent. It is asked when the time has come, too.")]
    public Criterion? When { get; init; }

    [Description("What becomes of a moment that passed while the server was down: run, runOnce or skip; run when absent.")]
    public CatchUp CatchUp { get; init; }

    [Description("What happens.")]
    public required IReadOnlyList<RecordAction> Actions { get; init; }

    /// <summary>Reports settings that cannot work.</summary>
    internal abstract void Check(WorkflowCheck check, string pointer);

    /// <summary>Finds what it reads in the form, and gives what tells its instant; null, with errors, when it cannot work.</summary>
    internal abstract TimerClock? Compile(Forms.RuleCompiler rules, string pointer);
}
