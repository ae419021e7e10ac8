using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Records;

/// <summary>Holds drafts to what the rest of the workspace holds.</summary>
internal static class DraftChecks
{
    /// <summary>Whether everything that a draft newly points at exists.</summary>
    public static void References(RecordDraft draft, ForeignRecords foreign)
    {
        foreach (var field in draft.Form.References)
        {
            Check(draft, field, draft.Values[field.Slot], draft.Before?[field.Slot], new FieldPath(draft.Prefix, field.Key), foreign);
        }

        foreach (var field in draft.Form.Subforms)
        {
            if (field.References.IsEmpty || draft.Values[field.Slot] is not SubformRow[] rows)
            {
                continue;
            }

            var before = (draft.Before?[field.Slot] as SubformRow[])?.ToDictionary(row => row.Id);
            for (var i = 0; i < rows.Length; i++)
            {
                var saved = before?.GetValueOrDefault(rows[i].Id)?.Values;
                foreach (var column in field.References)
                {
                    Check(draft, column, rows[i].Values[column.Slot], saved?[column.Slot], new FieldPath(draft.Prefix, field.Key, i, column.Key), foreign);
                }
            }
        }
    }

    /// <summary>Whether the values of unique fields are no other record's, of the form or of the batch.</summary>
    public static async ValueTask UniqueAsync(DatabaseSession session, CompiledForm form, IReadOnlyList<RecordChange> drafts)
    {
        foreach (var field in form.Fields.Where(field => field.Field.Unique && field.IsStored))
        {
            var changed = drafts.Where(change => change.Errors.IsEmpty
                && change.Draft!.Values[field.Slot] is { } value && !Values.Same(value, change.Before?.Values[field.Slot])).ToArray();
            if (changed.Length == 0)
            {
                continue;
            }

            var taken = await RecordStore.Of(form).FindByAsync(session, field, [.. changed.Select(change => change.Draft!.Values[field.Slot]!).Distinct()]);
            foreach (var change in changed)
            {
                var value = change.Draft!.Values[field.Slot]!;
                if (taken.TryGetValue(value, out var holder) && holder != change.Id)
                {
                    change.Errors.Add(FieldErrors.NotUnique.At($"{change.Prefix}/values/{field.Key}", ("record", holder < 0 ? null : RecordId.Format(holder))));
                }
                else
                {
                    // The next in this batch finds the value taken, by a record that has no id yet.
                    taken[value] = change.Id == 0 ? -1 : change.Id;
                }
            }
        }
    }

    // What was saved may point at something that is gone by now; only what is new must exist.
    private static void Check(RecordDraft draft, CompiledField field, object? value, object? before, FieldPath path, ForeignRecords foreign)
    {
        if (value is null || Values.Same(value, before))
        {
            return;
        }

        foreach (var id in value is long one ? [one] : (long[])value)
        {
            if (!foreign.Exists(field, id) && !(before is long[] kept && kept.Contains(id)))
            {
                draft.Errors.Add(FieldErrors.NotFound.At(path.ToString(), ("reference", RecordId.Format(id))));
            }
        }
    }
}
