using System.Runtime.InteropServices;
using System.Text.Json;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;
using FormFlow.Runtime.Computing;
using FormFlow.Runtime.Records;
using FormFlow.Runtime.Stages;
using FormFlow.Storage.Stores;

namespace FormFlow.Runtime.Imports;

/// <summary>What happened to a record since an import or a batch began, and what would take that back.</summary>
internal sealed class ImportedPast
{
    private readonly CompiledForm form;
    private readonly JournalEntry[] entries;
    private readonly JournalEntry[] imported;

    /// <param name="form">The form as it is.</param>
    /// <param name="cause">The import.</param>
    /// <param name="undo">Its undoing.</param>
    /// <param name="entries">Everything that happened to the record since, oldest first.</param>
    public ImportedPast(CompiledForm form, string cause, string undo, IEnumerable<JournalEntry> entries)
    {
        this.form = form;
        this.entries = [.. entries];
        imported = [.. this.entries.Where(entry => entry.Cause == cause)];
        Standing = StandingOf(cause, undo);
    }

    /// <summary>The record.</summary>
    public long Record => imported[0].Record!.Value;

    /// <summary>The version that the import's last change made.</summary>
    public long? LastVersion => imported[^1].Version;

    /// <summary>How the record stands.</summary>
    public ImportedStanding Standing { get; }

    /// <summary>Whether it ended by deleting the record.</summary>
    public bool IsDeleted => imported[^1].Kind == JournalKinds.Deleted;

    private bool IsMade => imported[0].Kind == JournalKinds.Created;

    /// <summary>The change that takes the import back.</summary>
    public RecordChange Reversal()
    {
        var change = new RecordChange
        {
            Kind = IsMade ? ChangeKind.Delete : ChangeKind.Update,
            Id = Record,
            Input = IsMade ? null : new RecordInput(form.Fields.Length),
            ExpectedVersion = entries[^1].Version,
        };
        if (IsMade)
        {
            return change;
        }

        // What stood before the first of several changes of a field is what stood before the import.
        for (var i = imported.Length - 1; i >= 0; i--)
        {
            using var changes = JsonDocument.Parse(imported[i].Changes ?? "{}");
            foreach (var told in changes.RootElement.EnumerateObject())
            {
                if (form.Fields.FirstOrDefault(field => field.Id == told.Name) is { Field: not SubformField } field && IsSet(field) && !(field.Field.ReadOnly && JournalReading.CauseOf(told.Value) is not null))
                {
                    change.Input!.Set(field.Slot, Read(field, told.Value[0], change));
                }
            }
        }

        return change;
    }

    private ImportedStanding StandingOf(string cause, string undo)
    {
        var end = Array.FindLastIndex(entries, entry => entry.Cause == cause);
        if (entries.Skip(end + 1).Any(entry => entry.Cause == undo)
            || (IsMade && entries[^1].Kind is JournalKinds.Deleted or JournalKinds.Purged)
            || (IsDeleted && entries[^1].Kind == JournalKinds.Restored))
        {
            return ImportedStanding.TakenBack;
        }

        var start = Array.IndexOf(entries, imported[0]);
        return entries.Skip(start).Any(entry => entry.Cause != cause && !IsSetOff(entry) && IsTouched(entry)) ? ImportedStanding.ChangedByOthers : ImportedStanding.AsImported;
    }

    // What only computed fields tell of, such as a formula published anew, is no change of anybody's.
    private bool IsTouched(JournalEntry entry) =>
        entry.Kind != JournalKinds.Updated
        || entry.Changes is null
        || JournalReading.FieldIds(entry.Changes).Any(id => form.Fields.FirstOrDefault(field => field.Id == id) is not { } field || (IsSet(field) && !IsComputed(entry, field)));

    // Of rows only what is made of other records changes so.
    private static bool IsComputed(JournalEntry entry, CompiledField field) =>
        field.Field is SubformField && entry.Cause?.StartsWith(CascadeWork.Cause, StringComparison.Ordinal) == true;

    // What a workflow did in the transaction of the import is the import's own.
    private bool IsSetOff(JournalEntry entry) =>
        entry.Cause?.StartsWith(SetWithMove.Transition, StringComparison.Ordinal) == true && imported.Any(own => own.At == entry.At);

    // A stage is put back as it was set: by the transition that goes there.
    private static bool IsSet(CompiledField field) => !field.Field.IsComputed || field.Workflow is not null;

    private static object? Read(CompiledField field, JsonElement before, RecordChange change)
    {
        var reader = new Utf8JsonReader(JsonMarshal.GetRawUtf8Value(before));
        reader.Read();
        return field.Field.Read(ref reader, new FieldIssues(change.Errors, new FieldPath(string.Empty, field.Key)));
    }
}
