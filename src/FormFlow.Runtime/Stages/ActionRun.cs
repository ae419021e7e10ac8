using System.Collections.Immutable;
using FormFlow.Engine.Actions;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;
using FormFlow.Engine.Stages;
using FormFlow.Runtime.Records;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Stages;

/// <summary>What an action has at hand: the record for which it is done, as it now is, and the ways to change something.</summary>
/// <param name="Session">The session of the transaction that causes it.</param>
/// <param name="Writer">The write path.</param>
/// <param name="Context">The context of what it changes.</param>
/// <param name="Workflow">The workflow it belongs to.</param>
/// <param name="Row">The record.</param>
/// <param name="Foreign">What the record points at.</param>
internal sealed record ActionRun(DatabaseSession Session, ChangeWriter Writer, ChangeContext Context, CompiledWorkflow Workflow, RecordRow Row, ForeignRecords Foreign)
{
    /// <summary>The record as rules and formulas see it.</summary>
    public RecordScope Scope => new(Row.Values, null, Foreign);

    /// <summary>On whose behalf, when, and by what cause.</summary>
    public Act Act => ChangeWriter.ActOf(Context);

    /// <summary>A text with what the record fills in, no longer than may be.</summary>
    public string Text(TextTemplate text, int longest, string? language = null)
    {
        var context = new TextContext(language ?? Context.Caller.Language, Context.Rules.Environment.Zone) { IsRead = true, Title = Foreign.TitleOf };
        var rendered = text.Render(Scope, context).Trim();
        return rendered.Length <= longest ? rendered : rendered[..(longest - 1)] + "…";
    }

    /// <summary>The values that an action gives a record of a form; a refusal when a formula gives none.</summary>
    public RecordInput Input(CompiledForm form, ImmutableArray<CompiledValue> values)
    {
        var input = new RecordInput(form.Fields.Length);
        foreach (var value in values)
        {
            var (found, error) = value.Evaluate(Scope, Context.Rules);
            if (error is not null)
            {
                throw new RefusalException([ActionErrors.NoValue.With(("field", value.Field.Key), ("reason", error.Message(Context.Caller.Language)))]);
            }

            input.Set(value.Field.Slot, found);
        }

        return input;
    }

    /// <summary>Changes the record itself.</summary>
    public ValueTask ChangeAsync(RecordInput input, StageAsked? asked = null) =>
        ChangeAsync(Workflow.Form, [new RecordChange { Kind = ChangeKind.Update, Id = Row.Id, Input = input, Asked = asked }]);

    /// <summary>Changes records of a form; a refusal of one is a refusal of all.</summary>
    public async ValueTask ChangeAsync(CompiledForm form, IReadOnlyList<RecordChange> changes)
    {
        await Writer.ApplyAsync(Session, Context with { Form = form }, changes);
        var refused = changes.SelectMany(change => change.Errors.Errors).ToArray();
        if (refused.Length > 0)
        {
            throw new RefusalException(refused);
        }
    }
}
