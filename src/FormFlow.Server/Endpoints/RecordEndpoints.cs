using FormFlow.Engine.Conditions;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Metadata;
using FormFlow.Engine.Records;
using FormFlow.Engine.Views;
using FormFlow.Runtime.Records;
using FormFlow.Server.Answers;
using FormFlow.Server.Auth;
using FormFlow.Server.Json;
using FormFlow.Storage.Queries;

namespace FormFlow.Server.Endpoints;

/// <summary>Records of any form: written, found, counted, remembered.</summary>
internal static class RecordEndpoints
{
    public static void MapRecordEndpoints(this RouteGroupBuilder workspace)
    {
        var form = workspace.MapGroup("/forms/{form}").WithTags("Records");
        form.MapGet("/schema", async (WorkspaceCall call, string form, RecordQueries queries, CancellationToken cancellationToken) =>
                Raw.Of(await queries.SchemaAsync(call.Workspace, form, cancellationToken)))
            .WithName("getRecordSchema").WithSummary("The JSON Schema of a form's records");
        form.MapGet("/records", List).WithName("listRecords").WithSummary("List records")
            .WithDescription("filter is a condition as JSON; sort is a list of keys with commas, - before a key for descending; fields is a list of keys; skip leaves out so many records before the part, instead of a cursor.");
        form.MapPost("/query", Query).WithName("queryRecords").WithSummary("List records by a question in the body");
        form.MapPost("/aggregate", AggregateAsync).WithName("aggregateRecords").WithSummary("Count and measure records by groups");
        form.MapPost("/records", CreateAsync).WithName("createRecord").WithSummary("Make a record");
        form.MapPost("/records/batch", BatchAsync).WithName("batchRecords").WithSummary("Write up to 1,000 records")
            .WithDescription("With undoable=true the answer names a batch, which POST /imports/{id}/undo takes back as a whole; batch={id} adds to it.");
        form.MapGet("/records/{id}", Get).WithName("getRecord").WithSummary("Read a record");
        form.MapPatch("/records/{id}", UpdateAsync).WithName("updateRecord").WithSummary("Change fields of a record");
        form.MapDelete("/records/{id}", DeleteAsync).WithName("deleteRecord").WithSummary("Move a record to the recycle bin");
        form.MapGet("/records/{id}/history", HistoryAsync).WithName("getRecordHistory").WithSummary("What happened to a record, the latest first")
            .WithDescription("field names one field: then only what changed it is told.");
        form.MapPost("/bin/{id}/restore", RestoreAsync).WithName("restoreRecord").WithSummary("Put a record from the recycle bin back");
        form.MapDelete("/bin/{id}", PurgeAsync).WithName("purgeRecord").WithSummary("Take a record out of the recycle bin for good");
    }

    private static Streamed List(
        WorkspaceCall call, string form, string? filter, string? sort, string? fields, string? q, int? limit, string? cursor, int? skip, bool? count, RecordQueries queries)
    {
        Condition? condition = null;
        if (filter is not null)
        {
            var read = DocumentJson.Read<Condition>(filter);
            if (read.IsRefused)
            {
                return Streamed.Refused([.. read.Errors.Select(error => error with { Pointer = "/filter" + error.Pointer })]);
            }

            condition = read.Value;
        }

        var query = new RecordQuery
        {
            Filter = condition,
            Sort = sort is null ? null : [.. Split(sort).Select(key => new SortKey { Field = key.TrimStart('-'), Descending = key.StartsWith('-') })],
            Fields = fields is null ? null : [.. Split(fields)],
            Q = q,
            Limit = limit,
            Cursor = cursor,
            Skip = skip,
            Count = count ?? false,
        };
        return Streamed.Of((target, cancellationToken) => queries.ListAsync(call.Workspace, call.Caller, form, query, target, cancellationToken));
    }

    private static Streamed Query(WorkspaceCall call, string form, JsonBytes body, RecordQueries queries)
    {
        var query = DocumentJson.Read<RecordQuery>(body.Value.Span);
        return query.IsRefused
            ? Streamed.Refused(query.Errors)
            : Streamed.Of((target, cancellationToken) => queries.ListAsync(call.Workspace, call.Caller, form, query.Value, target, cancellationToken));
    }

    private static async Task<Raw> AggregateAsync(WorkspaceCall call, string form, JsonBytes body, RecordQueries queries, CancellationToken cancellationToken)
    {
        var query = DocumentJson.Read<AggregateQuery>(body.Value.Span);
        return Raw.Of(query.IsRefused ? query.As<ReadOnlyMemory<byte>>() : await queries.AggregateAsync(call.Workspace, call.Caller, form, query.Value, cancellationToken));
    }

    private static Task<Created<RecordAnswered>> CreateAsync(
        WorkspaceCall call, string form, JsonBytes body, Once once, bool? dryRun, RecordService records, CancellationToken cancellationToken) =>
        once.CreateAsync<RecordAnswered>(
            claim => records.CreateAsync(call.Workspace, call.Caller, form, body.Value, new WriteOptions { DryRun = dryRun ?? false }, claim, cancellationToken),
            record => call.At($"forms/{form}/records/{RecordId.Format(record.Id)}"));

    private static Task<Answer<BatchAnswered>> BatchAsync(
        WorkspaceCall call, string form, JsonBytes body, Once once, bool? dryRun, bool? undoable, string? batch, RecordService records, CancellationToken cancellationToken) =>
        once.DoAsync<BatchAnswered>(
            claim => records.BatchAsync(
                call.Workspace, call.Caller, form, body.Value, undoable == true || batch is not null ? new BatchUndo(batch) : null, new WriteOptions { DryRun = dryRun ?? false }, claim, cancellationToken));

    private static Streamed Get(WorkspaceCall call, string form, string id, RecordQueries queries) => RecordId.TryParse(id, out var record)
        ? Streamed.Of((target, cancellationToken) => queries.GetAsync(call.Workspace, call.Caller, form, record, target, cancellationToken))
        : Streamed.Refused(NotFound().Errors);

    private static async Task<Answer<RecordAnswered>> UpdateAsync(
        WorkspaceCall call, string form, string id, JsonBytes body, IfMatch match, bool? dryRun, RecordService records, CancellationToken cancellationToken) =>
        RecordId.TryParse(id, out var record)
            ? await records.UpdateAsync(call.Workspace, call.Caller, form, record, body.Value, match.Version, new WriteOptions { DryRun = dryRun ?? false }, cancellationToken)
            : NotFound();

    private static async Task<Done> DeleteAsync(
        WorkspaceCall call, string form, string id, IfMatch match, bool? dryRun, RecordService records, CancellationToken cancellationToken) =>
        Done.Of(RecordId.TryParse(id, out var record)
            ? await records.DeleteAsync(call.Workspace, call.Caller, form, record, match.Version, new WriteOptions { DryRun = dryRun ?? false }, cancellationToken)
            : NotFound());

    private static async Task<Raw> HistoryAsync(WorkspaceCall call, string form, string id, string? field, string? cursor, RecordHistory history, CancellationToken cancellationToken)
    {
        if (!RecordId.TryParse(id, out var record))
        {
            return Raw.Of(NotFound().As<ReadOnlyMemory<byte>>());
        }

        long before = 0;
        return cursor is not null && !RecordId.TryParse(cursor, out before)
            ? Raw.Of(QueryErrors.BadCursor.At("/cursor"))
            : Raw.Of(await history.OfAsync(call.Workspace, form, record, field, cursor is null ? null : before, cancellationToken));
    }

    private static async Task<Answer<RecordAnswered>> RestoreAsync(WorkspaceCall call, string form, string id, bool? dryRun, RecordService records, CancellationToken cancellationToken) =>
        RecordId.TryParse(id, out var record)
            ? await records.RestoreAsync(call.Workspace, call.Caller, form, record, new WriteOptions { DryRun = dryRun ?? false }, cancellationToken)
            : NotFound();

    private static async Task<Done> PurgeAsync(WorkspaceCall call, string form, string id, bool? dryRun, RecordService records, CancellationToken cancellationToken) =>
        RecordId.TryParse(id, out var record)
            ? Done.Of(await records.PurgeAsync(call.Workspace, call.Caller, form, record, new WriteOptions { DryRun = dryRun ?? false }, cancellationToken))
            : Done.Of(NotFound());

    private static Result<RecordAnswered> NotFound() => RecordErrors.NotFound.With();

    private static string[] Split(string list) => list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
