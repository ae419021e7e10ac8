using FormFlow.Engine.Errors;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;
using FormFlow.Engine.Roles;
using FormFlow.Engine.Stages;
using FormFlow.Runtime.Records;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Stages.Simulation;

/// <summary>
/// A workflow that is asked about the past of records, published or as the drafts of its app would make it. Whoever did something is not asked
/// again whether he may.
/// </summary>
internal sealed class TriedWorkflow
{
    private readonly CompiledForm form;
    private readonly StageContext context;
    private readonly ForeignRecords foreign = new();

    // For each field of the form, its place in the published one; -1 where it has none.
    private readonly int[] places;

    /// <param name="workflow">The workflow.</param>
    /// <param name="published">The form whose values the past has.</param>
    /// <param name="rules">What rules are evaluated with.</param>
    /// <param name="language">The language of the reasons.</param>
    public TriedWorkflow(CompiledWorkflow workflow, CompiledForm published, RuleContext rules, string language)
    {
        Workflow = workflow;
        form = workflow.Form;
        context = new StageContext(rules, form.Set.Calendars.Default, Caller.System with { Language = language });
        places = [.. form.Fields.Select(field => published.Fields.FirstOrDefault(known => known.Id == field.Id)?.Slot ?? -1)];
    }

    /// <summary>The workflow.</summary>
    public CompiledWorkflow Workflow { get; }

    /// <summary>The language of the reasons.</summary>
    public string Language => context.Caller.Language;

    /// <summary>Loads what its rules may read behind the lookups of records, as it is today.</summary>
    public ValueTask LoadAsync(DatabaseSession session, IEnumerable<object?[]> values) => foreign.LoadAsync(session, form, values.Select(InThisForm));

    /// <summary>Everything that stands against a move of the past.</summary>
    public IReadOnlyList<Error> Against(PastMove move, object?[] before, object?[] after, DateTime at) =>
        StageTrial.Against(Workflow, move, Scope(before, move.From), Scope(after, move.From), At(at));

    /// <summary>The transition a record would have taken by itself; null when none.</summary>
    public CompiledTransition? Moves(StageState state, object?[] values, DateTime at) =>
        StageMachine.Automatic(Workflow, Scope(values, state), state, At(at))?.Transition;

    /// <summary>What would have fallen due in a stay.</summary>
    public StayDue Due(StageState state, DateTime end) => StageTrial.Due(Workflow, state, end, context);

    /// <summary>What a stage is called; null when the workflow has none of that key.</summary>
    public string? LabelOf(string pipeline, string stage) => Workflow.Find(pipeline)?.FindStage(stage)?.Document.Label.In(Language);

    /// <summary>What a transition is called; null when the workflow has none of that key.</summary>
    public string? TransitionOf(string pipeline, string transition) => Workflow.Find(pipeline)?.FindTransition(transition)?.Document.Label.In(Language);

    private StageContext At(DateTime moment) => context with { Rules = context.Rules.At(moment) };

    // A record is judged where it stands: its stage is not yet the one it goes to.
    private RecordScope Scope(object?[] past, StageState? state)
    {
        var values = InThisForm(past);
        foreach (var kept in Workflow.Kept)
        {
            values[kept.Slot] = null;
        }

        state?.WriteTo(Workflow, values);
        return new RecordScope(values, null, foreign);
    }

    private object?[] InThisForm(object?[] values) => [.. places.Select(place => place < 0 ? null : values[place])];
}
