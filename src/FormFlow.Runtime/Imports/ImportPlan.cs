using System.Collections.Frozen;
using System.Collections.Immutable;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;
using FormFlow.Runtime.Imports.Tables;
using FormFlow.Runtime.Records;

namespace FormFlow.Runtime.Imports;

/// <summary>How the rows of a file become changes of a form as it is published: made once, used for every row.</summary>
internal sealed class ImportPlan
{
    private readonly ImmutableArray<Column> columns;
    private readonly ImmutableArray<CompiledField> naming;
    private readonly FrozenSet<string> blank;
    private readonly TextContext context;
    private readonly int width;
    private readonly int needed;
    private readonly bool byId;

    private ImportPlan(CompiledForm form, ImportOptions options, ImmutableArray<Column> columns, RecordKey? key, TimeZoneInfo zone, string language)
    {
        Form = form;
        Options = options;
        this.columns = columns;
        References = [.. columns.Where(column => column.IsReference).Select(column => column.Field!)];
        SelfReferences = [.. References.Select((field, index) => (field, index)).Where(reference => reference.field.Target == form).Select(reference => reference.index)];
        Structures = options.Mode == ImportMode.Create ? [] : [.. columns.Where(column => column.Field?.Kind == ValueKind.Structure).Select(column => column.Field!)];
        naming = [.. form.Fields.Where(field => field.Kind == ValueKind.Text && (field == form.Title || field.Field.Unique))];
        Key = key;
        byId = key is null && options.Key.Count > 0;
        blank = options.Blank.ToFrozenSet(StringComparer.Ordinal);
        width = options.Width;
        needed = columns.Max(column => column.Index) + 1;
        context = new TextContext(language, zone) { DateOrder = options.DateOrder, DecimalComma = options.DecimalComma };
    }

    /// <summary>The form.</summary>
    public CompiledForm Form { get; }

    /// <summary>What was asked.</summary>
    public ImportOptions Options { get; }

    /// <summary>The references among the columns.</summary>
    public ImmutableArray<CompiledField> References { get; }

    /// <summary>Which of them point at records of the form itself, which rows further up may make.</summary>
    public ImmutableArray<int> SelfReferences { get; }

    /// <summary>The columns whose texts say less than the values they stand for, as the one line of an address does; none when records are only made.</summary>
    public ImmutableArray<CompiledField> Structures { get; }

    /// <summary>What tells which record a row means; null when no field does.</summary>
    public RecordKey? Key { get; }

    /// <summary>The plan for a form; null when a field is gone or can no longer be filled.</summary>
    public static ImportPlan? For(CompiledForm form, ImportOptions options, TimeZoneInfo zone, string language)
    {
        var columns = ImmutableArray.CreateBuilder<Column>(options.Columns.Count);
        foreach (var column in options.Columns)
        {
            var field = form.Fields.FirstOrDefault(field => field.Id == column.FieldId);
            if (column.FieldId != ColumnTargets.Id && (field is null || ColumnTargets.WhyNot(field) is not null))
            {
                return null;
            }

            columns.Add(new Column(column.Index, column.Name, field, options.Replace.GetValueOrDefault(column.Name)));
        }

        if (options.Key is [] or [ColumnTargets.Id])
        {
            return new ImportPlan(form, options, columns.ToImmutable(), null, zone, language);
        }

        CompiledField[] fields = [.. options.Key.Select(id => form.Fields.FirstOrDefault(field => field.Id == id)).OfType<CompiledField>()];
        return fields.Length == options.Key.Count && RecordKey.Of(fields) is { } key ? new ImportPlan(form, options, columns.ToImmutable(), key, zone, language) : null;
    }

    /// <summary>Reads a row; what is wrong with it is kept with it.</summary>
    public ImportLine Read(TableRow row)
    {
        var errors = new ErrorList();
        var input = new RecordInput(Form.Fields.Length);
        var texts = new IReadOnlyList<string>?[References.Length];
        errors.AddRange(row.Errors);
        if (errors.IsEmpty && IsRagged(row))
        {
            errors.Add(ImportErrors.Ragged.With(("cells", row.Cells.Count), ("columns", width)));
        }

        if (!errors.IsEmpty)
        {
            return new ImportLine(row, input, 0, texts, errors) { IsUnreadable = true };
        }

        long id = 0;
        var reference = 0;
        foreach (var column in columns)
        {
            var text = column.Text(row.Cells[column.Index], blank);
            if (text == row.Cells[column.Index] && row.Faults?.GetValueOrDefault(column.Index) is { } fault)
            {
                // A person may say what such a cell means: then it means that.
                errors.Add(fault with { Pointer = $"/values/{column.Field?.Key ?? ColumnTargets.Id}" });
                reference += column.IsReference ? 1 : 0;
            }
            else if (column.Field is not { } field)
            {
                id = ReadId(text.Trim(), errors);
            }
            else if (column.IsReference)
            {
                input.Set(field.Slot, null);
                texts[reference++] = Split(field, text);
            }
            else if (text.Length > 0 || field.Workflow is null)
            {
                // A stage cannot be blank: a cell without one asks for no stage.
                input.Set(field.Slot, text.Length == 0 ? null : field.Field.Parse(text, context, new FieldIssues(errors, new FieldPath(string.Empty, field.Key))));
            }
        }

        return new ImportLine(row, input, id, texts, errors);
    }

    /// <summary>The change a row asks for; a fresh one each time, because the write path marks what became of it.</summary>
    public RecordChange ChangeOf(ImportLine line)
    {
        var errors = new ErrorList();
        errors.AddRange(line.Errors.Errors);
        return new RecordChange
        {
            Kind = Key is not null ? ChangeKind.Upsert : byId && line.Id != 0 ? ChangeKind.Update : ChangeKind.Create,
            Id = line.Id,
            Key = Key,
            Input = line.Input,
            Errors = errors,
        };
    }

    /// <summary>The texts by which rows further down may name the record that a row makes.</summary>
    public IEnumerable<string> NamesOf(ImportLine line) => naming.Select(field => line.Input.Values[field.Slot]).OfType<string>().Select(name => name.Trim());

    /// <summary>Whether a row's cell is the text of a value.</summary>
    public bool Says(ImportLine line, CompiledField field, object value)
    {
        var column = columns.First(column => column.Field == field);
        return column.Text(line.Row.Cells[column.Index], blank).Trim() == field.Field.Format(value, context).Trim();
    }

    /// <summary>The column and the cell behind an error about a field; null for what concerns the row as a whole.</summary>
    public (string Column, string Text)? CellOf(CompiledField? field, TableRow row) =>
        field is not null && columns.FirstOrDefault(column => column.Field == field) is { } column && column.Index < row.Cells.Count
            ? (column.Name, row.Cells[column.Index])
            : null;

    // A row that is too short or too long has probably been shifted by a stray delimiter; blanks at its end do no harm.
    private bool IsRagged(TableRow row)
    {
        if (row.Cells.Count < needed)
        {
            return true;
        }

        for (var i = width; i < row.Cells.Count; i++)
        {
            if (!string.IsNullOrWhiteSpace(row.Cells[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static long ReadId(string text, ErrorList errors)
    {
        if (!RecordId.TryParse(text, out var id) && text.Length > 0)
        {
            errors.Add(ImportErrors.BadId.With(("text", text)));
        }

        return text.Length == 0 ? 0 : id;
    }

    private static string[]? Split(CompiledField field, string text)
    {
        var names = ((ReferenceField)field.Field).Multiple
            ? text.Split([';', '；', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            : [text.Trim()];
        return names is [] or [""] ? null : names;
    }

    private sealed record Column(int Index, string Name, CompiledField? Field, IReadOnlyDictionary<string, string>? Replace)
    {
        public bool IsReference { get; } = Field?.Field is ReferenceField;

        public string Text(string cell, FrozenSet<string> blank)
        {
            var text = Replaced(cell);
            return blank.Contains(text.Trim()) ? string.Empty : text;
        }

        // The whole cell first; where a cell holds several, each of them.
        private string Replaced(string cell)
        {
            if (Replace is null || cell.Length == 0)
            {
                return cell;
            }

            if (Replace.TryGetValue(cell, out var other) || Replace.TryGetValue(cell.Trim(), out other) || Field?.Kind is not (ValueKind.TextList or ValueKind.ReferenceList))
            {
                return other ?? cell;
            }

            var parts = ListText.Split(cell);
            return parts.Any(Replace.ContainsKey) ? ListText.Join(parts.Select(part => Replace.GetValueOrDefault(part, part))) : cell;
        }
    }
}
