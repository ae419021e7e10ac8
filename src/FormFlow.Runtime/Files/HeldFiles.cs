using System.Runtime.CompilerServices;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Files;

/// <summary>The files that a batch of records names, held against those that were uploaded: one look for all of them.</summary>
internal sealed class HeldFiles
{
    private static readonly ConditionalWeakTable<CompiledForm, FileFields> Known = [];

    private readonly Dictionary<string, List<FileUpload>> uploads = new(StringComparer.Ordinal);

    /// <summary>Looks up the files of records and keeps them from being swept.</summary>
    public async ValueTask LoadAsync(DatabaseSession session, CompiledForm form, IEnumerable<object?[]> records, DateTime now)
    {
        var fields = Of(form);
        if (fields.IsEmpty)
        {
            return;
        }

        var hashes = records.SelectMany(fields.Values).SelectMany(FileReferences.Of).Select(file => file.File).Where(hash => !uploads.ContainsKey(hash)).ToHashSet(StringComparer.Ordinal);
        foreach (var upload in hashes.Count == 0 ? [] : await FileStore.UseAsync(session, hashes, new DateTimeOffset(now).ToUnixTimeMilliseconds()))
        {
            (uploads.TryGetValue(upload.Hash, out var known) ? known : uploads[upload.Hash] = []).Add(upload);
        }
    }

    /// <summary>Reports each file that is new in a record and was not uploaded as it is named; what was saved already stays.</summary>
    public void Check(RecordDraft draft)
    {
        var fields = Of(draft.Form);
        foreach (var field in fields.Own)
        {
            Check(draft.Values[field.Slot], draft.Before?[field.Slot], new FieldPath(draft.Prefix, field.Key), draft.Errors);
        }

        foreach (var (subform, columns) in fields.Subforms)
        {
            var before = (draft.Before?[subform.Slot] as SubformRow[])?.ToDictionary(row => row.Id);
            var rows = draft.Values[subform.Slot] as SubformRow[] ?? [];
            for (var i = 0; i < rows.Length; i++)
            {
                var saved = before?.GetValueOrDefault(rows[i].Id)?.Values;
                foreach (var column in columns)
                {
                    Check(rows[i].Values[column.Slot], saved?[column.Slot], new FieldPath(draft.Prefix, subform.Key, i, column.Key), draft.Errors);
                }
            }
        }
    }

    private static FileFields Of(CompiledForm form) => Known.GetValue(form, static form => new FileFields(
        [.. form.Fields.Where(field => field.Field is FileField)],
        [.. form.Fields.Select(field => (field, field.Columns.Where(column => column.Field is FileField).ToArray())).Where(pair => pair.Item2.Length > 0)]));

    private void Check(object? value, object? before, FieldPath path, ErrorList errors)
    {
        if (value is not Structure held || Values.Same(value, before))
        {
            return;
        }

        var files = FileReferences.Of(held);
        var saved = before is Structure structure ? FileReferences.Of(structure) : [];
        var isList = held.Json.StartsWith('[');
        for (var i = 0; i < files.Count; i++)
        {
            if (!saved.Contains(files[i]))
            {
                Check(files[i], isList ? path with { Entry = i } : path, errors);
            }
        }
    }

    private void Check(FileReference file, FieldPath path, ErrorList errors)
    {
        if (!uploads.TryGetValue(file.File, out var known))
        {
            errors.Add(FileErrors.NotUploaded.At((path with { Member = "file" }).ToString(), ("file", file.File)));
        }
        else if (known[0].Bytes != file.Bytes)
        {
            Mismatch("bytes");
        }
        else if (known.All(upload => upload.Name != file.Name))
        {
            Mismatch("name");
        }
        else if (known.All(upload => upload.Name != file.Name || upload.Type != file.Type))
        {
            Mismatch("type");
        }

        void Mismatch(string member) => errors.Add(FileErrors.Mismatch.At((path with { Member = member }).ToString(), ("member", member)));
    }

    /// <summary>The fields of a form that hold files: its own, and columns by sub-form.</summary>
    private sealed record FileFields(CompiledField[] Own, (CompiledField Subform, CompiledField[] Columns)[] Subforms)
    {
        public bool IsEmpty => Own.Length == 0 && Subforms.Length == 0;

        public IEnumerable<Structure> Values(object?[] record) => Own.Select(field => record[field.Slot])
            .Concat(Subforms.SelectMany(pair => (record[pair.Subform.Slot] as SubformRow[] ?? []).SelectMany(row => pair.Columns.Select(column => row.Values[column.Slot]))))
            .OfType<Structure>();
    }
}
