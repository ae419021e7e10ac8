using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Runtime.Imports.Csv;
using FormFlow.Runtime.Imports.Tables;
using FormFlow.Runtime.Imports.Xlsx;
using FormFlow.Runtime.Records;

namespace FormFlow.Runtime.Imports;

/// <summary>Holds what was asked against the form and the file, before anything is written.</summary>
internal sealed class ImportOptionsReader(CompiledForm form, TablePreview preview, IReadOnlyDictionary<string, string> texts)
{
    private readonly ErrorList errors = new();

    /// <summary>The options of the import, or everything that is wrong with what was asked.</summary>
    public Result<ImportOptions> Read(string fileName, long bytes)
    {
        var parts = new ImportParts(texts, errors);
        parts.Expect(ImportParts.OfImport);
        var asked = parts.Json<Dictionary<string, string?>>(ImportParts.Mapping);
        var columns = asked is null && texts.ContainsKey(ImportParts.Mapping) ? [] : Columns(asked);
        var mode = parts.Word<ImportMode>(ImportParts.Mode) ?? ImportMode.Create;
        var replace = parts.Json<Dictionary<string, Dictionary<string, string>?>>(ImportParts.Replace);
        var options = new ImportOptions
        {
            File = fileName,
            Bytes = bytes,
            Mode = mode,
            Key = Key(parts.Texts(ImportParts.Key), mode, columns),
            Columns = columns,
            MappingSuggested = asked is null,
            Headers = [.. preview.Columns.Select(column => column.Header.Name)],
            Width = Width(columns),
            Blank = [.. (parts.Json<List<string?>>(ImportParts.Blank) ?? []).OfType<string>().Select(text => text.Trim())],
            Replace = replace is null ? new Dictionary<string, IReadOnlyDictionary<string, string>>() : Replacements(replace),
            DryRun = parts.Flag(ImportParts.DryRun) ?? false,
            Unmatched = parts.Word<UnmatchedReference>(ImportParts.Unmatched) ?? UnmatchedReference.Error,
            DateOrder = parts.Word<DateOrder>(ImportParts.DateOrder) ?? TablePreview.GuessDateOrder(Mapped(columns)),
            DecimalComma = parts.Flag(ImportParts.DecimalComma) ?? TablePreview.GuessDecimalComma(Mapped(columns)),
            Encoding = (preview.Format as CsvFormat)?.Encoding ?? string.Empty,
            Delimiter = (preview.Format as CsvFormat)?.Delimiter.ToString() ?? string.Empty,
            Sheet = (preview.Format as XlsxFormat)?.Sheet,
            HeaderRow = preview.Format.HeaderRow,
        };
        return errors.IsEmpty ? options : errors;
    }

    /// <summary>The matches by name that leave no doubt.</summary>
    public static IReadOnlyList<ColumnMatch> Certain(CompiledForm form, TablePreview preview) =>
        [.. ColumnMatcher.Suggest([.. preview.Columns.Select(column => column.Header.Name)], ColumnTargets.Of(form)).Where(match => match.Confidence == 1)];

    private List<ImportColumn> Columns(Dictionary<string, string?>? asked)
    {
        var columns = new List<ImportColumn>();
        if (asked is null)
        {
            columns.AddRange(Certain(form, preview).Select(match => Column(preview.Columns[match.Column].Header, form.Find(match.Key)!)));
        }

        foreach (var (name, key) in asked ?? [])
        {
            if (key is not null && Column(name, key) is { } column)
            {
                if (columns.Find(other => other.FieldId == column.FieldId) is { } other)
                {
                    errors.Add(ImportErrors.FieldTwice.At(ImportParts.Pointer(ImportParts.Mapping, name), ("field", key), ("other", other.Name)));
                }
                else
                {
                    columns.Add(column);
                }
            }
        }

        if (columns.Count == 0 && errors.IsEmpty)
        {
            errors.Add(ImportErrors.NothingMapped.At(ImportParts.Pointer(ImportParts.Mapping)));
        }

        return columns;
    }

    private ImportColumn? Column(string name, string key)
    {
        var pointer = ImportParts.Pointer(ImportParts.Mapping, name);
        var header = Header(name);
        if (header is null)
        {
            errors.Add(ImportErrors.UnknownColumn.At(pointer, ("column", name)));
        }

        var field = form.Find(key);
        if (field is null && key == ColumnTargets.Id)
        {
            return header is null ? null : new ImportColumn(header.Index, header.Name, ColumnTargets.Id, ColumnTargets.Id);
        }

        if (field is null)
        {
            errors.Add(FieldErrors.Unknown.At(pointer, ("field", key)));
        }
        else if (ColumnTargets.WhyNot(field) is { } reason)
        {
            errors.Add(reason.At(pointer, ("field", key)));
        }
        else if (header is not null)
        {
            return Column(header, field);
        }

        return null;
    }

    private static ImportColumn Column(TableHeader header, CompiledField field) => new(header.Index, header.Name, field.Key, field.Id);

    // The name of a column is unique; what its header says to the letter is taken too, and means the first that says so.
    private TableHeader? Header(string name)
    {
        var headers = preview.Columns.Select(column => column.Header).ToArray();
        return Array.Find(headers, header => header.Name == name) ?? Array.Find(headers, header => header.Text == name && name.Length > 0);
    }

    private IReadOnlyList<string> Key(IReadOnlyList<string>? asked, ImportMode mode, List<ImportColumn> columns)
    {
        var pointer = ImportParts.Pointer(ImportParts.Key);
        if (mode == ImportMode.Create)
        {
            if (asked is not null)
            {
                errors.Add(ImportErrors.KeyWithoutUpsert.At(pointer));
            }
            else if (columns.Find(column => column.FieldId == ColumnTargets.Id) is { } named)
            {
                errors.Add(ImportErrors.NotImportable.At(ImportParts.Pointer(ImportParts.Mapping, named.Name), ("field", ColumnTargets.Id)));
            }

            return [];
        }

        if (asked is not { Count: > 0 })
        {
            errors.Add(ImportErrors.KeyNeeded.At(pointer));
            return [];
        }

        if (asked is [ColumnTargets.Id] && form.Find(ColumnTargets.Id) is null)
        {
            CheckMapped(ColumnTargets.Id, ColumnTargets.Id, columns, pointer);
            return asked;
        }

        var fields = new List<CompiledField>();
        foreach (var key in asked)
        {
            if (form.Find(key) is not { } field)
            {
                errors.Add(FieldErrors.Unknown.At(pointer, ("field", key)));
            }
            else if (asked.Count > 1 && !RecordKey.IsPart(field))
            {
                errors.Add(ImportErrors.KeyUnfit.At(pointer, ("field", key)));
            }
            else
            {
                CheckMapped(key, field.Id, columns, pointer);
                fields.Add(field);
            }
        }

        if (fields.Count == asked.Count && RecordKey.Of(fields) is null)
        {
            errors.Add(fields.Count == 1 ? ImportErrors.KeyNotUnique.At(pointer, ("field", asked[0])) : ImportErrors.KeyOfSeveral.At(pointer, ("maximum", RecordKey.MostFields)));
        }

        return [.. fields.Select(field => field.Id)];
    }

    private void CheckMapped(string key, string id, List<ImportColumn> columns, string pointer)
    {
        if (columns.Count > 0 && columns.TrueForAll(column => column.FieldId != id))
        {
            errors.Add(ImportErrors.KeyNotMapped.At(pointer, ("field", key)));
        }
    }

    private Dictionary<string, IReadOnlyDictionary<string, string>> Replacements(Dictionary<string, Dictionary<string, string>?> asked)
    {
        var replacements = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal);
        foreach (var (name, texts) in asked)
        {
            if (Header(name) is { } header)
            {
                replacements[header.Name] = texts ?? [];
            }
            else
            {
                errors.Add(ImportErrors.UnknownColumn.At(ImportParts.Pointer(ImportParts.Replace, name), ("column", name)));
            }
        }

        return replacements;
    }

    private int Width(List<ImportColumn> columns)
    {
        if (preview.Format is XlsxFormat)
        {
            return int.MaxValue;
        }

        var named = preview.Format.HeaderRow is null
            ? preview.Columns.Count
            : preview.Columns.Where(column => column.Header.Text.Length > 0).Select(column => column.Header.Index + 1).DefaultIfEmpty().Max();
        return columns.Select(column => column.Index + 1).Append(named).Max();
    }

    private IEnumerable<TableColumn> Mapped(List<ImportColumn> columns) => columns.Select(column => preview.Columns[column.Index]);
}
