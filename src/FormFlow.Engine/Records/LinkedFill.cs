using System.Buffers;
using System.Text.Json;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;

namespace FormFlow.Engine.Records;

/// <summary>
/// Copies values of records that were just chosen: where a lookup points at another record than before, a field that was not sent takes that
/// record's value, blank included. A lookup that is cleared, or was not touched, leaves the field as it is.
/// </summary>
internal static class LinkedFill
{
    /// <summary>Fills the step's field, or its column in every row. What does not fit there is left blank with a warning.</summary>
    public static void Run(RecordDraft draft, ComputeStep.Linked step, IForeignRecords foreign)
    {
        if (step.Field.Subform is not { } subform)
        {
            if (!draft.Input.Has(step.Field) && IsChosen(step.Lookup, draft.Values, draft.Before))
            {
                Fill(draft, step, draft.Values, new RecordScope(draft.Values, null, foreign), draft.Path(step.Field));
            }

            return;
        }

        if (draft.Values[subform.Slot] is not SubformRow[] rows)
        {
            return;
        }

        var before = (draft.Before?[subform.Slot] as SubformRow[])?.ToDictionary(row => row.Id, row => row.Values);
        for (var i = 0; i < rows.Length; i++)
        {
            var saved = before?.GetValueOrDefault(rows[i].Id);
            var isChosen = step.Path.InRow ? IsChosen(step.Lookup, rows[i].Values, saved) : IsChosen(step.Lookup, draft.Values, saved is null ? null : draft.Before);
            if (isChosen && draft.SentRow(subform, i)?.Has(step.Field) != true)
            {
                var values = draft.OwnRow(subform, i);
                Fill(draft, step, values, new RecordScope(draft.Values, values, foreign), draft.Path(subform) with { Row = i, Column = step.Field.Key });
            }
        }
    }

    private static bool IsChosen(CompiledField lookup, object?[] values, object?[]? before) =>
        values[lookup.Slot] is long chosen && before?[lookup.Slot] as long? != chosen;

    /// <summary>The value of the record that the lookup points at as the field takes it; blank where it does not fit.</summary>
    public static object? Value(ComputeStep.Linked step, in RecordScope scope) => Read(step, scope).Value;

    private static void Fill(RecordDraft draft, ComputeStep.Linked step, object?[] values, in RecordScope scope, FieldPath path)
    {
        var (value, error) = Read(step, scope);
        values[step.Field.Slot] = value;
        if (error is not null)
        {
            draft.Warnings.Add(FieldErrors.NotFilled.At(path.ToString(), ("reason", error.Message(draft.Language))));
        }
    }

    private static (object? Value, Error? Error) Read(ComputeStep.Linked step, in RecordScope scope) => scope.Find(step.Path) switch
    {
        null => (null, null),
        (long or long[]) and var found => (Existing(step, found, scope.Foreign), null),
        var found => Fitted(step, found),
    };

    // What the record chosen points at may be gone by now.
    private static object? Existing(ComputeStep.Linked step, object found, IForeignRecords foreign)
    {
        if (step.Field.Target is not { } target)
        {
            return found;
        }

        return found is long[] several
            ? several.Where(id => foreign.Find(target, id) is not null).ToArray() is { Length: > 0 } left ? left : null
            : foreign.Find(target, (long)found) is null ? null : found;
    }

    // The field takes the value as if it had been sent: its options, its form and its limits hold.
    private static (object? Value, Error? Error) Fitted(ComputeStep.Linked step, object found)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            step.Path.Field.Write(writer, found);
        }

        var errors = new ErrorList();
        var issues = new FieldIssues(errors, new FieldPath(string.Empty, step.Field.Key));
        var reader = new Utf8JsonReader(buffer.WrittenSpan);
        reader.Read();
        var value = step.Field.Field.Read(ref reader, issues);
        if (value is not null)
        {
            step.Field.Field.Check(value, issues);
        }

        return errors.IsEmpty ? (value, null) : (null, errors.Errors[0]);
    }
}
