using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using FormFlow.Engine.Conditions;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;
using FormFlow.Engine.Roles;
using FormFlow.Engine.Stages;
using FormFlow.Runtime.Documents;
using FormFlow.Runtime.Search;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Queries;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Records;

/// <summary>The use cases that read records: one, a list, groups with measures.</summary>
public sealed class RecordQueries(LiveForms live, SettingsOfWorkspaces settings, SearchIndex search, TimeProvider time)
{
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Writes one record and tells its version.</summary>
    public async Task<Result<long?>> GetAsync(Workspace workspace, Caller caller, string form, long id, IJsonTarget target, CancellationToken cancellationToken)
    {
        return await live.ReadAsync(
            workspace,
            async forms => forms.Find(form) is { } compiled
                ? await workspace.Database.ReadOneAsync<Result<long?>>(
                    async (session, _) => await RecordPages.WriteAsync(session, compiled, id, target) is { } version ? version : RecordErrors.NotFound.With(), cancellationToken)
                : RecordErrors.FormNotFound.With(("form", form)),
            target.Restart,
            cancellationToken);
    }

    /// <summary>Writes a part of a list: <c>{ "items": [ … ], "nextCursor"?, "total"? }</c>.</summary>
    public async Task<Result<bool>> ListAsync(Workspace workspace, Caller caller, string form, RecordQuery query, IJsonTarget target, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrWhiteSpace(query.Q))
        {
            await search.CatchUpAsync(workspace, cancellationToken);
        }

        return await ListAsync(workspace, caller, forms => Found(forms, form), query, target, cancellationToken);
    }

    /// <summary>Writes a part of the history of a form's records in their stages, one stay to an entry, as <see cref="ListAsync(Workspace, Caller, string, RecordQuery, IJsonTarget, CancellationToken)"/> does.</summary>
    public Task<Result<bool>> ListStaysAsync(Workspace workspace, Caller caller, string form, RecordQuery query, IJsonTarget target, CancellationToken cancellationToken) =>
        ListAsync(workspace, caller, forms => Stays(forms, form), query, target, cancellationToken);

    /// <summary>Groups with measures: <c>{ "rows": [ … ] }</c>.</summary>
    public Task<Result<ReadOnlyMemory<byte>>> AggregateAsync(Workspace workspace, Caller caller, string form, AggregateQuery query, CancellationToken cancellationToken) =>
        AggregateAsync(workspace, caller, forms => Found(forms, form), query, cancellationToken);

    /// <summary>Groups the history of a form's records in their stages with measures.</summary>
    public Task<Result<ReadOnlyMemory<byte>>> AggregateStaysAsync(Workspace workspace, Caller caller, string form, AggregateQuery query, CancellationToken cancellationToken) =>
        AggregateAsync(workspace, caller, forms => Stays(forms, form), query, cancellationToken);

    /// <summary>The standard JSON Schema of a form's records.</summary>
    public async Task<Result<ReadOnlyMemory<byte>>> SchemaAsync(Workspace workspace, string form, CancellationToken cancellationToken) =>
        (await live.OfAsync(workspace, cancellationToken)).Find(form) is { } compiled
            ? (ReadOnlyMemory<byte>)JsonSerializer.SerializeToUtf8Bytes(RecordSchema.Of(compiled))
            : RecordErrors.FormNotFound.With(("form", form));

    private Task<Result<bool>> ListAsync(
        Workspace workspace, Caller caller, Func<FormSet, Result<CompiledForm>> find, RecordQuery query, IJsonTarget target, CancellationToken cancellationToken) => ReadAsync(
            workspace,
            caller,
            find,
            isOneStatement: !query.Count,
            target.Restart,
            (session, compiled, context) => RecordPages.WriteAsync(session, compiled, query, context, target),
            cancellationToken);

    private static Result<CompiledForm> Found(FormSet forms, string form) => forms.Find(form) is { } found ? found : RecordErrors.FormNotFound.With(("form", form));

    private static Result<CompiledForm> Stays(FormSet forms, string form)
    {
        var found = Found(forms, form);
        return found.IsRefused ? found : found.Value.Stays is { } stays ? stays : StageErrors.NoWorkflow.With();
    }

    private Task<Result<ReadOnlyMemory<byte>>> AggregateAsync(
        Workspace workspace, Caller caller, Func<FormSet, Result<CompiledForm>> find, AggregateQuery query, CancellationToken cancellationToken) =>
        ReadAsync<ReadOnlyMemory<byte>>(
            workspace,
            caller,
            find,
            isOneStatement: false,
            static () => true,
            async (session, compiled, context) =>
            {
                var buffer = new ArrayBufferWriter<byte>(4096);
                await using var writer = new Utf8JsonWriter(buffer, Json);
                var done = await Aggregator.WriteAsync(session, compiled, query, context, writer);
                if (done.IsRefused)
                {
                    return done.As<ReadOnlyMemory<byte>>();
                }

                await writer.FlushAsync(CancellationToken.None);
                return (ReadOnlyMemory<byte>)buffer.WrittenMemory;
            },
            cancellationToken);

    private async Task<Result<T>> ReadAsync<T>(
        Workspace workspace,
        Caller caller,
        Func<FormSet, Result<CompiledForm>> find,
        bool isOneStatement,
        Func<bool> restart,
        Func<DatabaseSession, CompiledForm, ConditionContext, ValueTask<Result<T>>> work,
        CancellationToken cancellationToken)
    {
        var zone = (await settings.OfAsync(workspace, cancellationToken)).Zone;
        return await live.ReadAsync(workspace, ReadAsync, restart, cancellationToken);

        async ValueTask<Result<T>> ReadAsync(FormSet forms)
        {
            var found = find(forms);
            return found.IsRefused ? found.As<T>()
                : isOneStatement ? await workspace.Database.ReadOneAsync(WorkAsync, cancellationToken)
                : await workspace.Database.ReadAsync(WorkAsync, cancellationToken);

            async ValueTask<Result<T>> WorkAsync(DatabaseSession session, CancellationToken _) =>
                await work(session, found.Value, ConditionContext.Of(caller, time.GetUtcNow().UtcDateTime, zone));
        }
    }
}
