using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Metadata;
using FormFlow.Engine.Records;
using FormFlow.Engine.Roles;
using FormFlow.Runtime.Idempotency;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Computing;
using FormFlow.Storage.Identity;
using FormFlow.Storage.Stores;

namespace FormFlow.Runtime.Records;

/// <summary>The use cases that change records: one or many, by a person, a program or an import. All go the one write path.</summary>
public sealed class RecordService(RecordSessions sessions, IdGenerator ids)
{
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Makes a record from a body <c>{ "values": { … } }</c>.</summary>
    public Task<Result<RecordAnswered>> CreateAsync(
        Workspace workspace, Caller caller, string form, ReadOnlyMemory<byte> body, WriteOptions options, IdempotencyClaim<RecordAnswered>? claim, CancellationToken cancellationToken) =>
        ChangeAsync(workspace, caller, form, options, compiled => Read(body, compiled, ChangeKind.Create, 0, null), claim, cancellationToken);

    /// <summary>
    /// Changes the fields sent in a body <c>{ "values": { … } }</c>. With an expected version, edits of others since then are kept when they
    /// touch other fields, and refused as stale when they touch the same.
    /// </summary>
    public Task<Result<RecordAnswered>> UpdateAsync(
        Workspace workspace, Caller caller, string form, long id, ReadOnlyMemory<byte> body, long? expected, WriteOptions options, CancellationToken cancellationToken) =>
        ChangeAsync(workspace, caller, form, options, compiled => Read(body, compiled, ChangeKind.Update, id, expected), null, cancellationToken);

    /// <summary>Moves a record to the recycle bin.</summary>
    public Task<Result<RecordAnswered>> DeleteAsync(
        Workspace workspace, Caller caller, string form, long id, long? expected, WriteOptions options, CancellationToken cancellationToken) =>
        ChangeAsync(workspace, caller, form, options, _ => new RecordChange { Kind = ChangeKind.Delete, Id = id, ExpectedVersion = expected }, null, cancellationToken);

    /// <summary>
    /// Does a batch of at most 1,000 operations and answers for each. An atomic batch is done whole or refused whole; otherwise what is refused
    /// is told beside what was done.
    /// </summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="form">The key of the form.</param>
    /// <param name="body">The operations.</param>
    /// <param name="undo">Whether it can be taken back later, and together with which batches before it; null when nobody will want that.</param>
    /// <param name="options">How it is done.</param>
    /// <param name="claim">Keeps the answer.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Result<BatchAnswered>> BatchAsync(
        Workspace workspace,
        Caller caller,
        string form,
        ReadOnlyMemory<byte> body,
        BatchUndo? undo,
        WriteOptions options,
        IdempotencyClaim<BatchAnswered>? claim,
        CancellationToken cancellationToken)
    {
        UndoableBatch? batch = null;
        if (undo is not null)
        {
            var asked = Undoable(undo);
            if (asked.IsRefused)
            {
                return asked.As<BatchAnswered>();
            }

            batch = asked.Value;
        }

        return await ChangeManyAsync(
            workspace,
            caller,
            form,
            batch is null ? options : options with { Cause = batch.Cause },
            compiled =>
            {
                var (atomic, changes, errors) = RecordBody.ReadBatch(body.Span, compiled);
                return errors.IsEmpty ? (atomic, changes) : errors;
            },
            batch,
            claim,
            cancellationToken);
    }

    /// <summary>Puts a record from the recycle bin back under its id.</summary>
    public Task<Result<RecordAnswered>> RestoreAsync(Workspace workspace, Caller caller, string form, long id, WriteOptions options, CancellationToken cancellationToken) =>
        sessions.WriteAsync<bool, RecordAnswered>(
            workspace,
            caller,
            form,
            options,
            static _ => true,
            async (session, context, writer, _) => await writer.RestoreAsync(session, context, id),
            cancellationToken);

    /// <summary>Takes a record out of the recycle bin for good. Its history stays in the journal.</summary>
    public Task<Result<bool>> PurgeAsync(Workspace workspace, Caller caller, string form, long id, WriteOptions options, CancellationToken cancellationToken) =>
        sessions.WriteAsync<bool, bool>(
            workspace,
            caller,
            form,
            options,
            static _ => true,
            async (session, context, _, _) =>
            {
                if (!await BinStore.RemoveAsync(session, context.Form.Id, id))
                {
                    throw new RefusalException([RecordErrors.NotInBin.With()]);
                }

                await CommentStore.RemoveOfAsync(session, context.Form.Id, id);
                await StageStayStore.RemoveAsync(session, id);
                await JournalStore.AppendAsync(session, ChangeWriter.Entry(context, JournalKinds.Purged, id, null, null));
                return true;
            },
            cancellationToken);

    /// <summary>Makes one change, prepared with the published form, and answers with the record.</summary>
    internal Task<Result<RecordAnswered>> ChangeAsync(
        Workspace workspace,
        Caller caller,
        string form,
        WriteOptions options,
        Func<CompiledForm, Result<RecordChange>> prepare,
        IdempotencyClaim<RecordAnswered>? claim,
        CancellationToken cancellationToken) => sessions.WriteAsync(
            workspace,
            caller,
            form,
            options,
            prepare,
            async (session, context, writer, change) =>
            {
                var foreign = await writer.ApplyAsync(session, context, [change]);
                if (!change.Errors.IsEmpty)
                {
                    throw new RefusalException(WithCurrent(context, change, foreign));
                }

                await foreign.LoadPeopleAsync(session, [change.Row!.CreatedBy, change.Row.UpdatedBy]);
                if (context.Form.Follows)
                {
                    change.Pending = context.Form.Waiting((await PendingStore.FieldsAsync(session, context.Form.Id, [change.Id]))[change.Id]);
                }

                var answered = Answer(context.Form, change, foreign, context.Caller);
                if (claim is not null && !options.DryRun)
                {
                    await claim.KeepAsync(session, answered, CancellationToken.None);
                }

                return answered;
            },
            cancellationToken);

    /// <summary>Makes many changes, prepared with the published form, and answers for each.</summary>
    internal Task<Result<BatchAnswered>> ChangeManyAsync(
        Workspace workspace,
        Caller caller,
        string form,
        WriteOptions options,
        Func<CompiledForm, Result<(bool Atomic, List<RecordChange> Changes)>> prepare,
        UndoableBatch? undoable,
        IdempotencyClaim<BatchAnswered>? claim,
        CancellationToken cancellationToken) => sessions.WriteAsync(
            workspace,
            caller,
            form,
            options,
            prepare,
            async (session, context, writer, batch) =>
            {
                var held = undoable is null ? ((ImportRow Row, long Head)?)null : await undoable.HoldAsync(session, context);
                await writer.ApplyAsync(session, context, batch.Changes);
                var refused = batch.Changes.SelectMany(change => change.Errors.Errors.Select(error => error with { Pointer = error.Pointer ?? change.Prefix })).ToArray();
                if (batch.Atomic && refused.Length > 0)
                {
                    throw new RefusalException(refused);
                }

                if (held is (var row, var head))
                {
                    await UndoableBatch.NoteAsync(session, context, row, head, batch.Changes);
                }

                var answer = new BatchAnswered(BatchAnswer(batch.Changes, undoable?.Id, context.Caller.Language));
                if (claim is not null && !options.DryRun)
                {
                    await claim.KeepAsync(session, answer, CancellationToken.None);
                }

                return answer;
            },
            cancellationToken);

    /// <summary>The record as the API gives it.</summary>
    internal static RecordAnswered Answer(CompiledForm form, RecordChange change, ForeignRecords foreign, Caller caller)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, Json))
        {
            RecordAnswer.Write(writer, form, change.Row!, foreign, change.Warnings, caller.Language, change.Pending);
        }

        return new RecordAnswered(change.Id, change.Row!.Version, change.Effect, buffer.WrittenMemory);
    }

    private Result<UndoableBatch> Undoable(BatchUndo undo) =>
        undo.Batch is null ? new UndoableBatch(ids.Next(), isNew: true)
        : RecordId.TryParse(undo.Batch, out var id) ? new UndoableBatch(id, isNew: false)
        : BatchErrors.NoSuchBatch.At("/batch");

    private static Result<RecordChange> Read(ReadOnlyMemory<byte> body, CompiledForm form, ChangeKind kind, long id, long? expected)
    {
        var (input, errors) = RecordBody.ReadRecord(body.Span, form);
        return new RecordChange { Kind = kind, Id = id, Input = input, ExpectedVersion = expected, Errors = errors };
    }

    // Whoever is told that his version is old is told the new one as well.
    private static IReadOnlyList<Error> WithCurrent(ChangeContext context, RecordChange change, ForeignRecords foreign)
    {
        if (change.Errors.Errors is not [{ Code: var code } stale] || code != RecordErrors.Stale)
        {
            return change.Errors.Errors;
        }

        var current = JsonDocument.Parse(Answer(context.Form, change, foreign, context.Caller).Json).RootElement;
        return [stale with { Parameters = new Dictionary<string, object?>(stale.Parameters) { ["current"] = current } }];
    }

    private static ReadOnlyMemory<byte> BatchAnswer(List<RecordChange> changes, string? undoable, string language)
    {
        var buffer = new ArrayBufferWriter<byte>(64 + (changes.Count * 64));
        using var writer = new Utf8JsonWriter(buffer, Json);
        writer.WriteStartObject();
        if (undoable is not null)
        {
            writer.WriteString("batch", undoable);
        }

        writer.WriteStartArray("results");
        foreach (var change in changes)
        {
            writer.WriteStartObject();
            writer.WriteString("status", JsonNamingPolicy.CamelCase.ConvertName(change.Effect.ToString()));
            if (change.Errors.IsEmpty || change.Before is not null)
            {
                writer.WriteString("id", RecordId.Format(change.Id));
            }

            if (change.Errors.IsEmpty)
            {
                writer.WriteNumber("version", change.Row!.Version);
            }
            else
            {
                WriteErrors(writer, change, language);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenMemory;
    }

    private static void WriteErrors(Utf8JsonWriter writer, RecordChange change, string language)
    {
        writer.WriteStartArray("errors");
        foreach (var error in change.Errors.Errors)
        {
            writer.WriteStartObject();
            writer.WriteString("pointer", error.Pointer ?? change.Prefix);
            writer.WriteString("code", error.Code.Code);
            writer.WriteString("detail", error.Message(language));
            if (error.Parameters.Count > 0)
            {
                writer.WritePropertyName("parameters");
                JsonSerializer.Serialize(writer, error.Parameters, DocumentJson.Options);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
