using System.Runtime.InteropServices;
using System.Text.Json;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Links;
using FormFlow.Engine.Metadata;
using FormFlow.Engine.Records;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Records;

/// <summary>What the callers and references in a record's history are called now, read with one statement for each table.</summary>
internal sealed class HistoryNames
{
    private const string Member = "member";
    private const string ApiKey = "apiKey";
    private const string Link = "publicLink";

    private readonly ForeignRecords foreign = new();
    private readonly Dictionary<long, string> keys = [];

    private HistoryNames()
    {
    }

    public static async ValueTask<HistoryNames> LoadAsync(DatabaseSession session, CompiledForm form, IReadOnlyList<JournalEntry> entries)
    {
        var names = new HistoryNames();
        await names.foreign.LoadAsync(session, form, entries.SelectMany(entry => Values(form, entry)));
        await names.foreign.LoadPeopleAsync(session, Callers(Member).Cast<long?>());
        foreach (var id in Callers(ApiKey))
        {
            if (await ApiKeyStore.FindAsync(session, id) is { } key)
            {
                names.keys[id] = key.Name;
            }
        }

        foreach (var id in Callers(Link))
        {
            if (await PublicLinkStore.FindAsync(session, id) is { } link)
            {
                names.keys[id] = (DocumentJson.Read<PublicLink>(link.Document).Value.Title ?? form.Document.Label).ToString();
            }
        }

        return names;

        IEnumerable<long> Callers(string kind) => entries.Where(entry => entry.CallerKind == kind).Select(entry => Names.Id(entry.Caller)).OfType<long>().Distinct();
    }

    /// <summary>Writes who made an entry; null for the workspace itself.</summary>
    public void WriteCaller(Utf8JsonWriter writer, JournalEntry entry)
    {
        if (Names.Id(entry.Caller) is { } id)
        {
            RecordJson.WriteReference(writer, id, entry.CallerKind is ApiKey or Link ? keys.GetValueOrDefault(id) : foreign.Member(id));
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    /// <summary>Writes a value as the journal keeps it, references with what they point at; one that is of another type by now as it was.</summary>
    public void WriteValue(Utf8JsonWriter writer, CompiledField? field, JsonElement value)
    {
        if (field is not null && Reference(field, value) is { } reference)
        {
            RecordAnswer.Write(writer, field, reference, foreign);
        }
        else
        {
            value.WriteTo(writer);
        }
    }

    // The references of an entry where a record of the form has them: what was, and what became.
    private static object?[][] Values(CompiledForm form, JournalEntry entry)
    {
        using var changes = JsonDocument.Parse(entry.Changes ?? "{}");
        var sides = new[] { new object?[form.Fields.Length], new object?[form.Fields.Length] };
        foreach (var field in form.References.Concat(form.Subforms))
        {
            if (changes.RootElement.TryGetProperty(field.Id, out var change))
            {
                for (var side = 0; side < sides.Length; side++)
                {
                    sides[side][field.Slot] = field.Field is SubformField ? Rows(field, change[side]) : Reference(field, change[side]);
                }
            }
        }

        return sides;
    }

    private static SubformRow[] Rows(CompiledField subform, JsonElement rows) =>
        rows.ValueKind == JsonValueKind.Array ? [.. rows.EnumerateArray().Where(row => row.ValueKind == JsonValueKind.Object).Select(row => Row(subform, row))] : [];

    private static SubformRow Row(CompiledField subform, JsonElement row)
    {
        var values = new object?[subform.Columns.Length];
        foreach (var column in subform.References)
        {
            values[column.Slot] = row.TryGetProperty(column.Id, out var cell) ? Reference(column, cell) : null;
        }

        return new SubformRow(0, values);
    }

    private static object? Reference(CompiledField field, JsonElement value)
    {
        if (field.Field is not ReferenceField)
        {
            return null;
        }

        var reader = new Utf8JsonReader(JsonMarshal.GetRawUtf8Value(value));
        reader.Read();
        return field.Field.Read(ref reader, new FieldIssues(new ErrorList(), default));
    }
}
