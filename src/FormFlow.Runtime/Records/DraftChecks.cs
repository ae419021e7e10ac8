using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Records;

/// <summary>Holds drafts to what the rest of the workspace holds.</summary>
internal static class DraftChecks
{
    /// <summary>Whether everything that drafts newly point at exists. What a default gave was not known when the rest was loaded, and is now.</summary>
    public static async ValueTask ReferencesAsync(DatabaseSession session, CompiledForm form, IReadOnlyList<RecordChange> drafts, ForeignRecords foreign)
    {
        RecordDraft[] unsure = [.. drafts.Select(change => change.Draft!).Where(draft => Unknown(draft, foreign).Any())];
        if (unsure.Length == 0)
        {
            return;
        }

        await foreign.LoadAsync(session, form, unsure.Select(draft => draft.Values));
        foreach (var draft in unsure)
        {
            foreach (var (path, id) in Unknown(draft, foreign))
            {
                draft.Errors.Add(FieldErrors.NotFound.At(path.ToString(), ("reference", RecordId.Format(id))));
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

    private static IEnumerable<(FieldPath Path, long Id)> Unknown(RecordDraft draft, ForeignRecords foreign)
    {
        foreach (var field in draft.Form.References)
        {
            foreach (var id in Unknown(field, draft.Values[field.Slot], draft.Before?[field.Slot], foreign))
            {
                yield return (new FieldPath(draft.Prefix, field.Key), id);
            }
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
                    foreach (var id in Unknown(column, rows[i].Values[column.Slot], saved?[column.Slot], foreign))
                    {
                        yield return (new FieldPath(draft.Prefix, field.Key, i, column.Key), id);
                    }
                }
            }
        }
    }

    // What was saved may point at something that is gone by now; only what is new must exist.
    private static IEnumerable<long> Unknown(CompiledField field, object? value, object? before, ForeignRecords foreign) =>
        value is null || Values.Same(value, before)
            ? []
            : (value is long one ? [one] : (long[])value).Where(id => !foreign.Exists(field, id) && !(before is long[] kept && kept.Contains(id)));
}
