using System.ComponentModel;
using System.Text.Json.Serialization;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Texts;

namespace FormFlow.Engine.Stages;

/// <summary>
/// The stages that a form's records pass through, the transitions between them and what each needs and does. Everything is a transition,
/// creation included: there is no way into a stage but one of them.
/// </summary>
[Description("The stages of a form's records: pipelines, transitions with what each needs and does, and time limits.")]
public sealed record StageWorkflow
{
    [JsonPropertyName("$schema")]
    [Description("The address of this schema, for editors.")]
    public string? SchemaAddress { get; init; }

    [Description("What people call the workflow.")]
    public required LocalizedText Label { get; init; }

    [Description("What the workflow is for.")]
    public LocalizedText? Description { get; init; }

    [Description("The full key of the form whose records pass through it, such as shop.order.")]
    public required string Form { get; init; }

    [Description("The key of the form's field of type stage that it moves.")]
    public required string Field { get; init; }

    [Description("The full key of the working calendar on which its time limits are counted; the workspace's when absent.")]
    public string? Calendar { get; init; }

    [Description("The entry standard: what a record must fulfil to be worked on. A record that does not is kept on the invalid list under the first rule that fails.")]
    public IReadOnlyList<EntryRule>? Entry { get; init; }

    [Description("The pipelines. A new record enters the first whose condition holds; the last has none.")]
    public required IReadOnlyList<Pipeline> Pipelines { get; init; }

    [Description("What happens by time in whichever stage a record is.")]
    public IReadOnlyList<StageTimer>? Timers { get; init; }

    /// <summary>
    /// Reports everything that can be told without compiling it: references to the form, keys, and paths through the stages. Conditions,
    /// formulas and actions are checked when the workflow is compiled with the forms.
    /// </summary>
    /// <param name="errors">Collects the errors.</param>
    /// <param name="findForm">A form by its full key; null when there is none.</param>
    public void Check(ErrorList errors, Func<string, Form?> findForm) => new WorkflowCheck(this, errors).Run(findForm);
}
