using System.Text.Json;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;
using FormFlow.Runtime.Records;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Imports;

/// <summary>Writes the rows of a chunk through the write path and tells what became of each.</summary>
internal sealed class RowWriter(ReferenceMatcher matcher)
{
    private const string Values = "/values/";

    /// <summary>Writes rows in their order. Refused ones write nothing and are told; the others are written.</summary>
    public async ValueTask<StepResult> WriteAsync(DatabaseSession session, ChangeContext context, ChangeWriter writer, ImportChunk chunk)
    {
        var result = new StepResult();
        var start = 0;
        while (start < chunk.Lines.Count)
        {
            // A row that names one further up waits until that one is there to be found.
            var end = EndOfBatch(chunk, start);
            var batch = chunk.Lines.Skip(start).Take(end - start).Select(line => (Line: line, Change: chunk.Plan.ChangeOf(line))).ToArray();
            var readable = batch.Where(pair => !pair.Line.IsUnreadable).ToArray();
            await FillReferencesAsync(session, chunk.Plan, readable, result);
            await KeepStructuresAsync(session, chunk.Plan, [.. readable.Select(pair => pair.Line)]);
            await writer.ApplyAsync(session, context, [.. readable.Select(pair => pair.Change)]);
            foreach (var (line, change) in batch)
            {
                Count(chunk.Plan, line, change, result);
            }

            start = end;
        }

        return result;
    }

    private static int EndOfBatch(ImportChunk chunk, int start)
    {
        if (chunk.Plan.SelfReferences.IsEmpty)
        {
            return chunk.Lines.Count;
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        var end = start;
        for (; end < chunk.Lines.Count; end++)
        {
            var line = chunk.Lines[end];
            if (chunk.Plan.SelfReferences.Any(index => line.References[index]?.Any(names.Contains) == true))
            {
                break;
            }

            names.UnionWith(chunk.Plan.NamesOf(line));
        }

        return end;
    }

    private async ValueTask FillReferencesAsync(DatabaseSession session, ImportPlan plan, (ImportLine Line, RecordChange Change)[] batch, StepResult result)
    {
        for (var index = 0; index < plan.References.Length; index++)
        {
            var field = plan.References[index];
            var found = await matcher.FindAsync(session, field, batch.SelectMany(pair => pair.Line.References[index] ?? []));
            foreach (var (line, change) in batch)
            {
                var ids = new List<long>();
                foreach (var text in line.References[index] ?? [])
                {
                    if (found[text].Count == 1)
                    {
                        ids.Add(found[text].Single());
                    }
                    else
                    {
                        Refuse(plan, line, change, field, text, isAmbiguous: found[text].Count > 1, result);
                    }
                }

                line.Input.Set(field.Slot, ids.Count == 0 ? null : ((ReferenceField)field.Field).Multiple ? ids.Distinct().ToArray() : ids[0]);
            }
        }
    }

    /// <summary>A cell that is the text of what the record holds already must not reduce it to that text.</summary>
    private static async ValueTask KeepStructuresAsync(DatabaseSession session, ImportPlan plan, ImportLine[] lines)
    {
        if (plan.Structures.IsEmpty)
        {
            return;
        }

        var ids = plan.Key is { } sought ? await sought.FindAsync(session, lines.Select(line => sought.Of(line.Input)).OfType<KeyValues>()) : [];
        (ImportLine Line, long Id)[] meant =
            [.. lines.Select(line => (line, plan.Key is not { } key ? line.Id : key.Of(line.Input) is { } value ? ids.GetValueOrDefault(value) : 0))];
        var saved = await RecordLoader.Of(plan.Form).LoadAsync(session, [.. meant.Where(pair => pair.Id > 0).Select(pair => pair.Id)]);
        foreach (var (line, id) in meant)
        {
            foreach (var field in plan.Structures)
            {
                if (saved.GetValueOrDefault(id)?.Values[field.Slot] is { } value && plan.Says(line, field, value))
                {
                    line.Input.Set(field.Slot, value);
                }
            }
        }
    }

    private static void Refuse(ImportPlan plan, ImportLine line, RecordChange change, CompiledField field, string text, bool isAmbiguous, StepResult result)
    {
        (string, object?) reference = ("reference", RowFault.Short(text));
        if (isAmbiguous)
        {
            change.Errors.Add(FieldErrors.Ambiguous.At(Values + field.Key, reference));
        }
        else if (plan.Options.Unmatched == UnmatchedReference.Error)
        {
            change.Errors.Add(ImportErrors.Unmatched.At(Values + field.Key, reference));
        }
        else
        {
            result.Faults.Add(RowFault.Of(ImportErrors.LeftBlank.With(reference), plan.CellOf(field, line.Row)?.Column, field.Key, text));
        }
    }

    private static void Count(ImportPlan plan, ImportLine line, RecordChange change, StepResult result)
    {
        result.Rows++;
        if (!change.Errors.IsEmpty)
        {
            RowFault[] faults = [.. change.Errors.Errors.Select(error => FaultOf(plan, line, error))];
            result.Faults.AddRange(faults);
            result.Refused.Add(new ImportErrorRow(line.Row.Number, JsonSerializer.Serialize(faults), JsonSerializer.Serialize(line.Row.Cells)));
            return;
        }

        switch (change.Effect)
        {
            case ChangeEffect.Created:
                result.Created++;
                break;
            case ChangeEffect.Updated:
                result.Updated++;
                break;
            default:
                result.Unchanged++;
                break;
        }
    }

    private static RowFault FaultOf(ImportPlan plan, ImportLine line, Error error)
    {
        var key = error.Pointer?.StartsWith(Values, StringComparison.Ordinal) == true ? error.Pointer[Values.Length..].Split('/')[0] : null;
        var field = key is null ? null : plan.Form.Find(key);
        var cell = plan.CellOf(field, line.Row);
        return RowFault.Of(error, cell?.Column, field?.Key, cell?.Text);
    }
}
