using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using FormFlow.Engine.Conditions;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;
using FormFlow.Engine.Roles;
using FormFlow.Runtime.Documents;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Queries;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Records;

/// <summary>The use cases that read records: one, a list, groups with measures, a record's history.</summary>
public sealed class RecordQueries(LiveForms live, SettingsOfWorkspaces settings, TimeProvider time)
{
    private const int HistoryEntries = 100;
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>One record.</summary>
    public Task<Result<RecordAnswered>> GetAsync(Workspace workspace, Caller caller, string form, long id, CancellationToken cancellationToken) =>
        ReadAsync<RecordAnswered>(
            workspace,
            caller,
            form,
            async (session, compiled, _) =>
            {
                var rows = await RecordLoader.Of(compiled).LoadAsync(session, [id]);
                if (!rows.TryGetValue(id, out var row))
                {
                    return RecordErrors.NotFound.With();
                }

                var foreign = await ForeignAsync(session, compiled, [row]);
                var json = Write(writer => RecordAnswer.Write(writer, compiled, row, foreign, [], caller.Language));
                return new RecordAnswered(id, row.Version, ChangeEffect.Unchanged, json);
            },
            cancellationToken);

    /// <summary>A part of a list: <c>{ "items": [ … ], "nextCursor"?, "total"? }</c>.</summary>
    public Task<Result<ReadOnlyMemory<byte>>> ListAsync(Workspace workspace, Caller caller, string form, RecordQuery query, CancellationToken cancellationToken) =>
        ReadAsync<ReadOnlyMemory<byte>>(
            workspace,
            caller,
            form,
            async (session, compiled, context) =>
            {
                var unknown = Fields(compiled, query, out var fields);
                if (!unknown.IsEmpty)
                {
                    return unknown;
                }

                var found = await RecordFinder.FindAsync(session, compiled, query, context);
                if (found.IsRefused)
                {
                    return found.As<ReadOnlyMemory<byte>>();
                }

                var rows = await RecordLoader.Of(compiled).LoadAsync(session, found.Value.Ids);
                var foreign = await ForeignAsync(session, compiled, rows.Values);
                return Write(writer =>
                {
                    writer.WriteStartObject();
                    writer.WriteStartArray("items");
                    foreach (var id in found.Value.Ids)
                    {
                        if (rows.TryGetValue(id, out var row))
                        {
                            RecordAnswer.Write(writer, compiled, row, foreign, [], caller.Language, fields);
                        }
                    }

                    writer.WriteEndArray();
                    if (found.Value.NextCursor is { } next)
                    {
                        writer.WriteString("nextCursor", next);
                    }

                    if (found.Value.Total is { } total)
                    {
                        writer.WriteNumber("total", total);
                    }

                    writer.WriteEndObject();
                });
            },
            cancellationToken);

    /// <summary>Groups with measures: <c>{ "rows": [ … ] }</c>.</summary>
    public Task<Result<ReadOnlyMemory<byte>>> AggregateAsync(Workspace workspace, Caller caller, string form, AggregateQuery query, CancellationToken cancellationToken) =>
        ReadAsync<ReadOnlyMemory<byte>>(
            workspace,
            caller,
            form,
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

    /// <summary>What happened to a record, the latest first: who, when, what, with each field before and after.</summary>
    public Task<Result<ReadOnlyMemory<byte>>> HistoryAsync(Workspace workspace, Caller caller, string form, long id, long? before, CancellationToken cancellationToken) =>
        ReadAsync<ReadOnlyMemory<byte>>(
            workspace,
            caller,
            form,
            async (session, compiled, _) =>
            {
                var entries = await JournalStore.OfRecordAsync(session, compiled.Id, id, before ?? long.MaxValue, HistoryEntries);
                if (entries.Count == 0 && before is null)
                {
                    return RecordErrors.NotFound.With();
                }

                return Write(writer =>
                {
                    writer.WriteStartObject();
                    writer.WriteStartArray("items");
                    foreach (var entry in entries)
                    {
                        WriteEntry(writer, compiled, entry);
                    }

                    writer.WriteEndArray();
                    if (entries.Count == HistoryEntries)
                    {
                        writer.WriteString("nextCursor", RecordId.Format(entries[^1].Sequence));
                    }

                    writer.WriteEndObject();
                });
            },
            cancellationToken);

    /// <summary>The standard JSON Schema of a form's records.</summary>
    public async Task<Result<ReadOnlyMemory<byte>>> SchemaAsync(Workspace workspace, string form, CancellationToken cancellationToken) =>
        (await live.OfAsync(workspace, cancellationToken)).Find(form) is { } compiled
            ? (ReadOnlyMemory<byte>)JsonSerializer.SerializeToUtf8Bytes(RecordSchema.Of(compiled.Document, compiled.Key))
            : RecordErrors.FormNotFound.With(("form", form));

    private async Task<Result<T>> ReadAsync<T>(
        Workspace workspace, Caller caller, string form, Func<DatabaseSession, CompiledForm, ConditionContext, ValueTask<Result<T>>> work, CancellationToken cancellationToken)
    {
        if ((await live.OfAsync(workspace, cancellationToken)).Find(form) is not { } compiled)
        {
            return RecordErrors.FormNotFound.With(("form", form));
        }

        var zone = (await settings.OfAsync(workspace, cancellationToken)).Zone;
        return await workspace.Database.ReadAsync(
            async (session, _) =>
            {
                var departments = caller.Member is { } member ? await MembershipStore.DepartmentsAsync(session, member) : [];
                return await work(session, compiled, new ConditionContext(time.GetUtcNow().UtcDateTime, zone) { Member = caller.Member, Departments = departments });
            },
            cancellationToken);
    }

    private static async ValueTask<ForeignRecords> ForeignAsync(DatabaseSession session, CompiledForm form, IReadOnlyCollection<RecordRow> rows)
    {
        var foreign = new ForeignRecords();
        await foreign.LoadAsync(session, form, rows.Select(row => row.Values));
        await foreign.LoadPeopleAsync(session, rows.SelectMany(row => new[] { row.CreatedBy, row.UpdatedBy }));
        return foreign;
    }

    private static ErrorList Fields(CompiledForm form, RecordQuery query, out IReadOnlySet<CompiledField>? fields)
    {
        var errors = new ErrorList();
        var wanted = new HashSet<CompiledField>();
        for (var i = 0; i < (query.Fields?.Count ?? 0); i++)
        {
            if (form.Find(query.Fields![i]) is { } field)
            {
                wanted.Add(field);
            }
            else
            {
                errors.Add(FieldErrors.Unknown.At($"/fields/{i}", ("field", query.Fields[i])));
            }
        }

        fields = query.Fields is null ? null : wanted;
        return errors;
    }

    private static void WriteEntry(Utf8JsonWriter writer, CompiledForm form, JournalEntry entry)
    {
        writer.WriteStartObject();
        writer.WriteString("id", RecordId.Format(entry.Sequence));
        writer.WritePropertyName("at");
        Values.WriteInstant(writer, DateTimeOffset.FromUnixTimeMilliseconds(entry.At).UtcDateTime);
        writer.WriteString("kind", entry.Kind);
        writer.WriteString("callerKind", entry.CallerKind);
        writer.WriteString("caller", entry.Caller);
        writer.WriteString("cause", entry.Cause);
        if (entry.Version is { } version)
        {
            writer.WriteNumber("version", version);
        }

        writer.WriteStartArray("changes");
        using var changes = JsonDocument.Parse(entry.Changes ?? "{}");
        foreach (var change in changes.RootElement.EnumerateObject())
        {
            var field = form.Fields.FirstOrDefault(field => field.Id == change.Name);
            writer.WriteStartObject();
            writer.WriteString("field", field?.Key);
            writer.WriteString("fieldId", change.Name);
            writer.WritePropertyName("before");
            WriteValue(writer, field, change.Value[0]);
            writer.WritePropertyName("after");
            WriteValue(writer, field, change.Value[1]);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    // Rows are kept by their columns' ids and told by their keys.
    private static void WriteValue(Utf8JsonWriter writer, CompiledField? field, JsonElement value)
    {
        if (field?.Field is not SubformField || value.ValueKind != JsonValueKind.Array)
        {
            value.WriteTo(writer);
            return;
        }

        writer.WriteStartArray();
        foreach (var row in value.EnumerateArray())
        {
            writer.WriteStartObject();
            foreach (var cell in row.EnumerateObject())
            {
                writer.WritePropertyName(field.Columns.FirstOrDefault(column => column.Id == cell.Name)?.Key ?? cell.Name);
                cell.Value.WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var writer = new Utf8JsonWriter(buffer, Json))
        {
            write(writer);
        }

        return buffer.WrittenMemory;
    }
}
