using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Runtime.Imports.Csv;

namespace FormFlow.Runtime.Imports;

/// <summary>Holds what was asked against the form and the file, before anything is written.</summary>
internal sealed class ImportOptionsReader(CompiledForm form, CsvPreview preview, IReadOnlyDictionary<string, string> texts)
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
            Key = Key(parts.Text(ImportParts.Key), mode, columns),
            Columns = columns,
            MappingSuggested = asked is null,
            Headers = [.. preview.Columns.Select(column => column.Header.Name)],
            Width = Width(columns),
            Blank = [.. (parts.Json<List<string?>>(ImportParts.Blank) ?? []).OfType<string>().Select(text => text.Trim())],
            Replace = replace is null ? new Dictionary<string, IReadOnlyDictionary<string, string>>() : Replacements(replace),
            DryRun = parts.Flag(ImportParts.DryRun) ?? false,
            Unmatched = parts.Word<UnmatchedReference>(ImportParts.Unmatched) ?? UnmatchedReference.Error,
            DateOrder = parts.Word<DateOrder>(ImportParts.DateOrder) ?? GuessDateOrder(columns),
            DecimalComma = parts.Flag(ImportParts.DecimalComma) ?? GuessDecimalComma(columns),
            Encoding = preview.Format.Encoding,
            Delimiter = preview.Format.Delimiter.ToString(),
            HeaderRow = preview.Format.HeaderRow,
        };
        return errors.IsEmpty ? options : errors;
    }

    /// <summary>The matches by name that leave no doubt.</summary>
    public static IReadOnlyList<ColumnMatch> Certain(CompiledForm form, CsvPreview preview) =>
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

    private static ImportColumn Column(CsvHeader header, CompiledField field) => new(header.Index, header.Name, field.Key, field.Id);

    // The name of a column is unique; what its header says to the letter is taken too, and means the first that says so.
    private CsvHeader? Header(string name)
    {
        var headers = preview.Columns.Select(column => column.Header).ToArray();
        return Array.Find(headers, header => header.Name == name) ?? Array.Find(headers, header => header.Text == name && name.Length > 0);
    }

    private string? Key(string? asked, ImportMode mode, List<ImportColumn> columns)
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

            return null;
        }

        if (asked is null)
        {
            errors.Add(ImportErrors.KeyNeeded.At(pointer));
            return null;
        }

        var field = form.Find(asked);
        var id = field?.Id ?? (asked == ColumnTargets.Id ? asked : null);
        if (id is null || field is { Field.Unique: false })
        {
            errors.Add((id is null ? FieldErrors.Unknown : ImportErrors.KeyNotUnique).At(pointer, ("field", asked)));
        }
        else if (columns.Count > 0 && columns.TrueForAll(column => column.FieldId != id))
        {
            errors.Add(ImportErrors.KeyNotMapped.At(pointer, ("field", asked)));
        }

        return id;
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
        var named = preview.Format.HeaderRow is null
            ? preview.Columns.Count
            : preview.Columns.Where(column => column.Header.Text.Length > 0).Select(column => column.Header.Index + 1).DefaultIfEmpty().Max();
        return columns.Select(column => column.Index + 1).Append(named).Max();
    }

    // A day above twelve tells which of the two comes first.
    private DateOrder GuessDateOrder(List<ImportColumn> columns)
    {
        var ordered = Mapped(columns).Where(column => column.Formats.Count > 0).ToArray();
        var isDayFirst = ordered.Any(column => column.Formats.All(format => format.StartsWith("d/", StringComparison.Ordinal) || format.StartsWith("d-M", StringComparison.Ordinal)));
        return isDayFirst ? DateOrder.DayFirst : DateOrder.MonthFirst;
    }

    private bool GuessDecimalComma(List<ImportColumn> columns)
    {
        var formats = Mapped(columns).Select(column => column.NumberFormat).OfType<CsvNumberFormat>().ToArray();
        return formats.Length > 0 && formats.Contains(CsvNumberFormat.Comma) && !formats.Contains(CsvNumberFormat.Point);
    }

    private IEnumerable<CsvColumn> Mapped(List<ImportColumn> columns) => columns.Select(column => preview.Columns[column.Index]);
}
