using System.Runtime.InteropServices;
using System.Text.Json;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;
using FormFlow.Storage.Stores;

namespace FormFlow.Runtime.Stages.Simulation;

/// <summary>A record as it was after each of its versions: what it is, with what the journal tells taken back change by change.</summary>
internal sealed class PastRecord
{
    private readonly CompiledForm form;

    // From the latest version to what it was before the first.
    private readonly List<(long Version, DateTime At, object?[] Values)> states = [];

    /// <param name="form">The form as it is published.</param>
    /// <param name="now">The record as it is.</param>
    /// <param name="entries">Everything that happened to it, oldest first.</param>
    public PastRecord(CompiledForm form, RecordRow now, IEnumerable<JournalEntry> entries)
    {
        this.form = form;
        var values = now.Values;
        foreach (var entry in entries.Where(entry => entry is { Version: not null, Changes: not null }).Reverse())
        {
            if (states.Count == 0 || states[^1].Version != entry.Version)
            {
                states.Add((entry.Version!.Value, DateTimeOffset.FromUnixTimeMilliseconds(entry.At).UtcDateTime, values));
            }

            values = Without(values, entry.Changes!);
        }

        states.Add((0, DateTime.MinValue, values));
    }

    /// <summary>The record's values after a version.</summary>
    public object?[] After(long version) => states.First(state => state.Version <= version).Values;

    /// <summary>What it was from a version on until a moment, oldest first.</summary>
    public IEnumerable<(DateTime At, object?[] Values)> Until(long version, DateTime end) =>
        states.Where(state => state.Version >= version && state.At < end).Reverse().Select(state => (state.At, state.Values));

    private object?[] Without(object?[] values, string changes)
    {
        var before = (object?[])values.Clone();
        using var told = JsonDocument.Parse(changes);
        foreach (var change in told.RootElement.EnumerateObject())
        {
            if (form.Fields.FirstOrDefault(field => field.Id == change.Name) is { } field)
            {
                before[field.Slot] = field.Field is SubformField
                    ? Rows(field, (SubformRow[]?)before[field.Slot] ?? [], change.Value[0], change.Value[1])
                    : Read(field, change.Value[0]);
            }
        }

        return before;
    }

    // Of rows those are told that went, came or changed.
    private static SubformRow[]? Rows(CompiledField subform, SubformRow[] rows, JsonElement gone, JsonElement come)
    {
        var came = come.EnumerateArray().Select(Id).ToHashSet();
        SubformRow[] before =
        [
            .. rows.Where(row => !came.Contains(row.Id)),
            .. gone.EnumerateArray().Select(row => new SubformRow(
                Id(row), [.. subform.Columns.Select(column => row.TryGetProperty(column.Id, out var value) ? Read(column, value) : null)])),
        ];
        return before.Length == 0 ? null : before;

        static long Id(JsonElement row) => RecordId.TryParse(row.GetProperty("id").GetString()!, out var id) ? id : 0;
    }

    // A value of a type that the field no longer has is blank.
    private static object? Read(CompiledField field, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        var reader = new Utf8JsonReader(JsonMarshal.GetRawUtf8Value(value));
        reader.Read();
        var errors = new ErrorList();
        var read = field.Field.Read(ref reader, new FieldIssues(errors, new FieldPath(string.Empty, field.Key)));
        return errors.IsEmpty ? read : null;
    }
}
