using System.Collections.Immutable;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;
using FormFlow.Runtime.Imports;
using FormFlow.Runtime.Imports.Csv;
using FormFlow.Runtime.Records;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Exports;

/// <summary>
/// Turns records into rows of texts that an import reads back as they were. A reference is written by its title where that title means it and
/// nothing else, by its id otherwise.
/// </summary>
internal sealed class ExportTable(CompiledForm form, ImmutableArray<CompiledField> fields, ExportRequest request, string language, TimeZoneInfo zone)
{
    private readonly ReferenceMatcher matcher = new();
    private readonly Dictionary<(CompiledField Field, long Id), string> names = [];
    private readonly TextContext context = new(language, zone);

    /// <summary>The names of the columns.</summary>
    public IReadOnlyList<CsvCell> Headers()
    {
        var headers = fields.Select(field => (CsvCell)(request.Headers == ExportHeaders.Keys ? field.Key : field.Field.LabelIn(language)));
        return request.Ids ? [ColumnTargets.Id, .. headers] : [.. headers];
    }

    /// <summary>The cells of records.</summary>
    public async ValueTask<IReadOnlyList<IReadOnlyList<CsvCell>>> RowsAsync(DatabaseSession session, IReadOnlyList<RecordRow> records)
    {
        var foreign = new ForeignRecords();
        await foreign.LoadAsync(session, form, records.Select(record => record.Values));
        foreach (var field in fields.Where(field => field.Field is ReferenceField))
        {
            await NameAsync(session, field, records, foreign);
        }

        return [.. records.Select(record => Row(record))];
    }

    private List<CsvCell> Row(RecordRow record)
    {
        var cells = new List<CsvCell>(fields.Length + 1);
        if (request.Ids)
        {
            cells.Add(RecordId.Format(record.Id));
        }

        cells.AddRange(fields.Select(field => record.Values[field.Slot] is { } value ? Cell(field, value) : CsvCell.Blank));
        return cells;
    }

    private CsvCell Cell(CompiledField field, object value) => value switch
    {
        long id => names[(field, id)],
        long[] ids => string.Join("; ", ids.Select(id => names[(field, id)])),
        // Digits with a sign, a point or a per cent: nothing a spreadsheet could run.
        decimal => CsvCell.Number(field.Field.Format(value, context)),
        _ => field.Field.Format(value, context),
    };

    private async ValueTask NameAsync(DatabaseSession session, CompiledField field, IReadOnlyList<RecordRow> records, ForeignRecords foreign)
    {
        var titles = new Dictionary<long, string>();
        foreach (var record in records)
        {
            foreach (var id in record.Values[field.Slot] switch { long one => [one], long[] several => several, _ => [] })
            {
                if (!names.ContainsKey((field, id)))
                {
                    titles[id] = foreign.Title(field, id) ?? string.Empty;
                }
            }
        }

        var found = await matcher.FindAsync(session, field, titles.Values.Where(IsPlain));
        foreach (var (id, title) in titles)
        {
            var isClear = IsPlain(title) && found[title].Count == 1 && found[title].Contains(id);
            names[(field, id)] = isClear ? title : RecordId.Format(id);
        }
    }

    // A title that a list of several, or the trimming of cells, would not give back.
    private static bool IsPlain(string title) => title.Length > 0 && title.Trim().Length == title.Length && title.IndexOfAny([';', '；', '\n', '\r']) < 0;
}
