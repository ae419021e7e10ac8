using System.Collections.Immutable;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;
using FormFlow.Runtime.Imports;
using FormFlow.Runtime.Records;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Exports;

/// <summary>
/// Turns records into rows that an import reads back as they were. A reference is told by its title where that title means it and nothing else,
/// by its id otherwise.
/// </summary>
internal sealed class ExportTable(CompiledForm form, ImmutableArray<CompiledField> fields, ExportRequest request, string language)
{
    private readonly ReferenceMatcher matcher = new();
    private readonly Dictionary<(CompiledField Field, long Id), string> names = [];

    /// <summary>The columns.</summary>
    public IReadOnlyList<ExportColumn> Columns()
    {
        var columns = fields.Select(field => new ExportColumn(request.Headers == ExportHeaders.Keys ? field.Key : field.Field.LabelIn(language), field));
        return request.Ids ? [new ExportColumn(ColumnTargets.Id, null), .. columns] : [.. columns];
    }

    /// <summary>The values of records.</summary>
    public async ValueTask<IReadOnlyList<object?[]>> RowsAsync(DatabaseSession session, IReadOnlyList<RecordRow> records)
    {
        var foreign = new ForeignRecords();
        await foreign.LoadAsync(session, form, records.Select(record => record.Values));
        foreach (var field in fields.Where(field => field.Field is ReferenceField))
        {
            await NameAsync(session, field, records, foreign);
        }

        return [.. records.Select(Row)];
    }

    private object?[] Row(RecordRow record)
    {
        var skipped = request.Ids ? 1 : 0;
        var values = new object?[fields.Length + skipped];
        if (request.Ids)
        {
            values[0] = new ExportName(RecordId.Format(record.Id));
        }

        for (var at = 0; at < fields.Length; at++)
        {
            var field = fields[at];
            values[at + skipped] = record.Values[field.Slot] switch
            {
                long id => new ExportName(names[(field, id)]),
                long[] ids => new ExportName(string.Join("; ", ids.Select(id => names[(field, id)]))),
                var value => value,
            };
        }

        return values;
    }

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
