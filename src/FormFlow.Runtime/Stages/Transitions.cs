using System.Runtime.InteropServices;
using System.Text.Json;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;
using FormFlow.Engine.Roles;
using FormFlow.Engine.Stages;
using FormFlow.Runtime.Idempotency;
using FormFlow.Runtime.Records;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Stores;

namespace FormFlow.Runtime.Stages;

/// <summary>The use cases of a record's stages: see where it may go, take a transition, tick the checklist.</summary>
public sealed class Transitions(RecordSessions sessions, RecordService records)
{
    /// <summary>Where a record stands and where it may go.</summary>
    public Task<Result<RecordStages>> OfAsync(Workspace workspace, Caller caller, string form, long id, CancellationToken cancellationToken) => sessions.ReadAsync<RecordStages>(
        workspace,
        caller,
        form,
        async (session, context) =>
        {
            if (!(await RecordLoader.Of(context.Form).LoadAsync(session, [id])).TryGetValue(id, out var row))
            {
                return RecordErrors.NotFound.With();
            }

            var foreign = new ForeignRecords();
            await foreign.LoadAsync(session, context.Form, [row.Values]);
            var stages = StageGuard.ContextOf(context, string.Empty);
            return new RecordStages(row.Version, [.. context.Form.Workflows.Select(workflow => StageViews.Of(workflow, new RecordScope(row.Values, null, foreign), stages))]);
        },
        cancellationToken);

    /// <summary>
    /// Takes a transition with what it asks for. When somebody else moved the record first, the refusal names him. With an expected version it
    /// is refused, too, when somebody changed the same fields since.
    /// </summary>
    public Task<Result<RecordAnswered>> TakeAsync(
        Workspace workspace,
        Caller caller,
        string form,
        long id,
        string transition,
        TransitionRequest given,
        long? expected,
        WriteOptions options,
        IdempotencyClaim<RecordAnswered>? claim,
        CancellationToken cancellationToken) => records.ChangeAsync(
            workspace,
            caller,
            form,
            options,
            compiled => Read(compiled, id, transition, given, expected),
            claim,
            cancellationToken);

    /// <summary>
    /// Takes a transition with many records, as many calls would; each is told what became of it. Refused as a whole is only what cannot be
    /// meant for any of them.
    /// </summary>
    public Task<Result<BatchAnswered>> TakeManyAsync(
        Workspace workspace,
        Caller caller,
        string form,
        string transition,
        ManyTransitions given,
        WriteOptions options,
        IdempotencyClaim<BatchAnswered>? claim,
        CancellationToken cancellationToken) => records.ChangeManyAsync(
            workspace,
            caller,
            form,
            options,
            compiled => ReadMany(compiled, transition, given),
            undoable: null,
            claim,
            cancellationToken);

    /// <summary>Ticks an item of the checklist of the record's stage, or takes the tick away.</summary>
    public Task<Result<RecordAnswered>> TickAsync(
        Workspace workspace, Caller caller, string form, long id, string item, ChecklistTick tick, WriteOptions options, CancellationToken cancellationToken) => records.ChangeAsync(
            workspace,
            caller,
            form,
            options,
            compiled =>
            {
                var workflow = Choose(compiled, tick.Field, StageErrors.UnknownItem.With(("item", FieldIssues.Quote(item))), each => each.Pipelines.Any(pipeline => pipeline.Stages.Any(stage => stage.Document.Checklist?.Any(line => line.Key == item) == true)));
                return workflow.IsRefused
                    ? workflow.As<RecordChange>()
                    : new RecordChange { Kind = ChangeKind.Update, Id = id, Input = new RecordInput(compiled.Fields.Length), Asked = new StageAsked.Tick(workflow.Value.Stage, item, tick.Done) };
            },
            null,
            cancellationToken);

    private static Result<(bool Atomic, List<RecordChange> Changes)> ReadMany(CompiledForm form, string transition, ManyTransitions given)
    {
        var errors = new ErrorList();
        if (given.Ids.Count is 0 or > RecordBody.MostOperations)
        {
            errors.Add(BatchErrors.BadCount.At("/ids", ("maximum", RecordBody.MostOperations)));
            return errors;
        }

        var changes = new List<RecordChange>(given.Ids.Count);
        foreach (var text in given.Ids)
        {
            var isId = RecordId.TryParse(text, out var id);
            var read = Read(form, id, transition, given.Each, null);
            errors.AddRange(read.IsRefused ? read.Errors : read.Value.Errors.Errors);
            if (!errors.IsEmpty)
            {
                break;
            }

            changes.Add(read.Value);
            if (!isId)
            {
                read.Value.Errors.Add(RecordErrors.NotFound.With());
            }
        }

        return errors.IsEmpty ? (false, changes) : errors;
    }

    private static Result<RecordChange> Read(CompiledForm form, long id, string transition, TransitionRequest given, long? expected)
    {
        var chosen = Choose(form, given.Field, StageErrors.UnknownTransition.With(("transition", FieldIssues.Quote(transition))), each => each.Pipelines.Any(pipeline => pipeline.FindTransition(transition) is not null));
        if (chosen.IsRefused)
        {
            return chosen.As<RecordChange>();
        }

        var errors = new ErrorList();
        var input = new RecordInput(form.Fields.Length);
        if (given.Values is { } values)
        {
            var reader = new Utf8JsonReader(JsonMarshal.GetRawUtf8Value(values));
            reader.Read();
            input = RecordParser.Read(ref reader, form, string.Empty, errors);
        }

        return new RecordChange
        {
            Kind = ChangeKind.Update,
            Id = id,
            Input = input,
            ExpectedVersion = expected,
            Errors = errors,
            Asked = new StageAsked.Take(chosen.Value.Stage, transition, given.Comment, given.Reason),
        };
    }

    private static Result<CompiledWorkflow> Choose(CompiledForm form, string? field, Error none, Func<CompiledWorkflow, bool> fits)
    {
        if (field is not null)
        {
            return form.Workflows.FirstOrDefault(workflow => workflow.Stage.Key == field) is { } named ? named : StageErrors.UnknownField.At("/field", ("field", FieldIssues.Quote(field)));
        }

        CompiledWorkflow[] found = [.. form.Workflows.Where(fits)];
        return found switch
        {
            [var only] => only,
            [] => form.Workflows.IsEmpty ? StageErrors.NoWorkflow.With() : none,
            _ => StageErrors.WhichField.At("/field", ("fields", string.Join(", ", found.Select(workflow => workflow.Stage.Key)))),
        };
    }
}
