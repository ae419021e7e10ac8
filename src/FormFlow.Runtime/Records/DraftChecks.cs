using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Records;

/// <summary>Holds drafts to what the rest of the workspace holds.</summary>
internal static class DraftChecks
{
    private const long NoId = -1;

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

    /// <summary>Whether texts whose options come from a form's records newly have one of those.</summary>
    public static async ValueTask OptionsAsync(DatabaseSession session, CompiledForm form, IReadOnlyList<RecordChange> drafts)
    {
        RecordChange[] sound = form.Chosen.IsEmpty ? [] : [.. drafts.Where(change => change.Errors.IsEmpty)];
        foreach (var field in form.Chosen)
        {
            var given = sound.SelectMany(change => Given(change.Draft!, field).Select(text => (change.Errors, text.Path, text.Value))).ToArray();
            if (given.Length == 0)
            {
                continue;
            }

            var options = await RecordStore.Of(field.Options!.Form).HeldAsync(session, field.Options, [.. given.Select(text => text.Value).Distinct()]);
            foreach (var (errors, path, value) in given.Where(text => !options.Contains(text.Value)))
            {
                errors.Add(FieldErrors.UnknownOption.At(path.ToString(), ("option", value)));
            }
        }
    }

    /// <summary>Whether the values of unique fields, alone or together, are no other record's, of the form or of the batch.</summary>
    public static async ValueTask UniqueAsync(DatabaseSession session, CompiledForm form, IReadOnlyList<RecordChange> drafts)
    {
        foreach (var unique in form.UniqueKeys)
        {
            var key = RecordKey.Of(unique.Fields)!;
            var changed = drafts.Where(change => change.Errors.IsEmpty && unique.Fields.Any(field => !Values.Same(change.Draft!.Values[field.Slot], change.Before?.Values[field.Slot])))
                .Select(change => (Change: change, Values: key.Of(change.Draft!.Values))).Where(pair => pair.Values is not null).Select(pair => (pair.Change, Values: pair.Values!.Value)).ToArray();
            if (changed.Length == 0)
            {
                continue;
            }

            var taken = await key.FindAsync(session, changed.Select(pair => pair.Values));
            var refused = new List<(RecordChange Change, long Holder)>();
            foreach (var (change, values) in changed)
            {
                if (taken.TryGetValue(values, out var holder) && holder != change.Id)
                {
                    refused.Add((change, holder));
                }
                else
                {
                    // The next in this batch finds the values taken, by a record that has no id yet.
                    taken[values] = change.Id == 0 ? NoId : change.Id;
                }
            }

            await RefuseAsync(session, form, unique, refused);
        }
    }

    /// <summary>Another record has the values: said at each of the fields.</summary>
    public static IEnumerable<Error> NotUnique(CompiledUnique unique, string prefix, string language, long? holder = null, string? title = null)
    {
        var fields = string.Join(language.StartsWith("zh", StringComparison.Ordinal) ? "、" : ", ", unique.Fields.OrderBy(field => field.Slot).Select(field => field.Field.LabelIn(language)));
        return unique.Fields.OrderBy(field => field.Slot).Select(field => unique.Pointer is null
            ? FieldErrors.NotUnique.At($"{prefix}/values/{field.Key}", ("record", holder is { } only ? RecordId.Format(only) : null))
            : FieldErrors.NotUniqueTogether.At($"{prefix}/values/{field.Key}", ("fields", fields), ("record", holder is { } other ? RecordId.Format(other) : null), ("title", title)) with { Text = unique.Message });
    }

    // The texts of a field, or of a column in every row, that are not as they were.
    private static IEnumerable<(FieldPath Path, string Value)> Given(RecordDraft draft, CompiledField field)
    {
        if (field.Subform is not { } rows)
        {
            return draft.Values[field.Slot] is string value && !Values.Same(value, draft.Before?[field.Slot]) ? [(new FieldPath(draft.Prefix, field.Key), value)] : [];
        }

        var before = (draft.Before?[rows.Slot] as SubformRow[])?.ToDictionary(row => row.Id, row => row.Values[field.Slot]);
        return (draft.Values[rows.Slot] as SubformRow[] ?? []).Select((row, index) => (Row: row, Path: new FieldPath(draft.Prefix, rows.Key, index, field.Key)))
            .Where(row => row.Row.Values[field.Slot] is { } text && !Values.Same(text, before?.GetValueOrDefault(row.Row.Id)))
            .Select(row => (row.Path, (string)row.Row.Values[field.Slot]!));
    }

    private static async ValueTask RefuseAsync(DatabaseSession session, CompiledForm form, CompiledUnique unique, List<(RecordChange Change, long Holder)> refused)
    {
        var holders = refused.Select(pair => pair.Holder).Where(holder => holder >= 0).ToHashSet();
        var titles = unique.Pointer is null || holders.Count == 0 ? [] : await ForeignStore.LoadAsync(session, form, holders, []);
        foreach (var (change, holder) in refused)
        {
            change.Errors.AddRange(NotUnique(unique, change.Prefix, change.Draft!.Language, holder < 0 ? null : holder, titles.GetValueOrDefault(holder)?.Title));
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
