using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;
using FormFlow.Runtime.Documents;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Records;

/// <summary>What happened to a record, told from the journal. A record in the recycle bin still has its history; one taken out of it for good has none.</summary>
public sealed class RecordHistory(LiveForms live)
{
    private const int MostEntries = 100;
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>
    /// The entries, the latest first: who, when, what, with each field before and after, references with what they point at. Of one field when
    /// it is named: only entries that changed it, and of them only that change.
    /// </summary>
    public async Task<Result<ReadOnlyMemory<byte>>> OfAsync(Workspace workspace, string form, long id, string? field, long? before, CancellationToken cancellationToken)
    {
        if ((await live.OfAsync(workspace, cancellationToken)).Find(form) is not { } compiled)
        {
            return RecordErrors.FormNotFound.With(("form", form));
        }

        var only = field is null ? null : compiled.Find(field);
        if (field is not null && only is null)
        {
            return FormErrors.UnknownField.At("/field", ("field", field));
        }

        var (last, entries, stays, names) = await workspace.Database.ReadAsync(
            async (session, _) =>
            {
                var found = only is null
                    ? await JournalStore.OfRecordAsync(session, compiled.Id, id, before ?? long.MaxValue, MostEntries)
                    : await JournalStore.OfFieldAsync(session, compiled.Id, id, only.Id, before ?? long.MaxValue, MostEntries);
                return (
                    await JournalStore.OfRecordAsync(session, compiled.Id, id, long.MaxValue, 1),
                    found,
                    await StaysAsync(session, compiled, id, found),
                    await HistoryNames.LoadAsync(session, compiled, found));
            },
            cancellationToken);
        return last is [{ Kind: not JournalKinds.Purged }] ? Write(compiled, only, entries, stays, names) : RecordErrors.NotFound.With();
    }

    // The stays in stages that began with the versions that entries tell of.
    private static async ValueTask<ILookup<long, StageStayRow>> StaysAsync(DatabaseSession session, CompiledForm form, long id, IReadOnlyList<JournalEntry> entries)
    {
        long[] versions = form.Stays is null ? [] : [.. entries.Select(entry => entry.Version).OfType<long>()];
        return (versions.Length == 0 ? [] : await StageStayStore.BetweenAsync(session, id, versions.Min(), versions.Max())).ToLookup(stay => stay.RecordVersion);
    }

    private static ReadOnlyMemory<byte> Write(CompiledForm form, CompiledField? only, IReadOnlyList<JournalEntry> entries, ILookup<long, StageStayRow> stays, HistoryNames names)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using var writer = new Utf8JsonWriter(buffer, Json);
        writer.WriteStartObject();
        writer.WriteStartArray("items");
        foreach (var entry in entries)
        {
            WriteEntry(writer, form, only, entry, entry is { Kind: JournalKinds.Created or JournalKinds.Updated, Version: { } version } ? stays[version] : [], names);
        }

        writer.WriteEndArray();
        if (entries.Count == MostEntries)
        {
            writer.WriteString("nextCursor", RecordId.Format(entries[^1].Sequence));
        }

        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenMemory;
    }

    private static void WriteEntry(Utf8JsonWriter writer, CompiledForm form, CompiledField? only, JournalEntry entry, IEnumerable<StageStayRow> stays, HistoryNames names)
    {
        writer.WriteStartObject();
        writer.WriteString("id", RecordId.Format(entry.Sequence));
        writer.WritePropertyName("at");
        Values.WriteInstant(writer, entry.At);
        writer.WriteString("kind", entry.Kind);
        writer.WriteString("callerKind", entry.CallerKind);
        writer.WriteString("caller", entry.Caller);
        writer.WritePropertyName("by");
        names.WriteCaller(writer, entry);
        writer.WriteString("cause", entry.Cause);
        if (entry.Version is { } version)
        {
            writer.WriteNumber("version", version);
        }

        writer.WriteStartArray("changes");
        using var changes = JsonDocument.Parse(entry.Changes ?? "{}");
        foreach (var change in changes.RootElement.EnumerateObject().Where(change => only is null || change.Name == only.Id))
        {
            var field = form.Fields.FirstOrDefault(field => field.Id == change.Name);
            writer.WriteStartObject();
            writer.WriteString("field", field?.Key);
            writer.WriteString("fieldId", change.Name);
            writer.WritePropertyName("before");
            WriteValue(writer, field, change.Value[0], names);
            writer.WritePropertyName("after");
            WriteValue(writer, field, change.Value[1], names);
            writer.WriteString("cause", JournalReading.CauseOf(change.Value) ?? entry.Cause);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("moves");
        foreach (var stay in stays)
        {
            WriteMove(writer, stay);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteMove(Utf8JsonWriter writer, StageStayRow stay)
    {
        writer.WriteStartObject();
        writer.WriteString("field", stay.Field);
        writer.WriteString("pipeline", stay.Pipeline);
        writer.WriteString("from", stay.From);
        writer.WriteString("to", stay.Stage);
        writer.WriteString("transition", stay.Transition);
        writer.WriteString("kind", stay.Kind);
        writer.WriteString("cause", stay.Cause);
        writer.WriteBoolean("automatic", stay.Automatic != 0);
        writer.WriteString("rule", stay.Rule);
        writer.WriteStartArray("reason");
        foreach (var level in stay.Reason?.Split('/') ?? [])
        {
            writer.WriteStringValue(level);
        }

        writer.WriteEndArray();
        writer.WriteString("comment", stay.Comment);
        writer.WriteEndObject();
    }

    // Rows are kept by their columns' ids and told by their keys.
    private static void WriteValue(Utf8JsonWriter writer, CompiledField? field, JsonElement value, HistoryNames names)
    {
        if (field?.Field is not SubformField || value.ValueKind != JsonValueKind.Array)
        {
            names.WriteValue(writer, field, value);
            return;
        }

        writer.WriteStartArray();
        foreach (var row in value.EnumerateArray())
        {
            writer.WriteStartObject();
            foreach (var cell in row.EnumerateObject())
            {
                var column = field.Columns.FirstOrDefault(column => column.Id == cell.Name);
                writer.WritePropertyName(column?.Key ?? cell.Name);
                names.WriteValue(writer, column, cell.Value);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
