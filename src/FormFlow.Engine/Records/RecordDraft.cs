using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;

namespace FormFlow.Engine.Records;

/// <summary>A record on its way into the database: what was sent, what was saved, what it becomes, and what is wrong with it.</summary>
public sealed class RecordDraft
{
    private Dictionary<CompiledField, long>? counters;
    private Dictionary<CompiledField, List<(int Row, object? Value)>>? taken;

    /// <summary>Begins with what was sent and, for a saved record, its values.</summary>
    public RecordDraft(CompiledForm form, RecordInput input, object?[]? before, string prefix, ErrorList errors, string language, bool maySetReadOnly = false)
    {
        Form = form;
        Input = input;
        Before = before;
        Prefix = prefix;
        Errors = errors;
        Language = language;
        MaySetReadOnly = maySetReadOnly;
        WasFaulty = !errors.IsEmpty;
        Values = RecordPipeline.Merge(form, input, before, this);
    }

    /// <summary>The form.</summary>
    public CompiledForm Form { get; }

    /// <summary>What was sent.</summary>
    public RecordInput Input { get; }

    /// <summary>The saved values by slot; null for a new record.</summary>
    public object?[]? Before { get; }

    /// <summary>The values it becomes, by slot.</summary>
    public object?[] Values { get; }

    /// <summary>What stands before <c>/values</c> in pointers.</summary>
    public string Prefix { get; }

    /// <summary>What is wrong.</summary>
    public ErrorList Errors { get; }

    /// <summary>Whether something was wrong before it was computed.</summary>
    public bool WasFaulty { get; }

    /// <summary>What could not be computed, though the record can be saved.</summary>
    public ErrorList Warnings { get; } = new();

    /// <summary>The language of texts inside errors.</summary>
    public string Language { get; }

    /// <summary>Whether the writer may set fields that people may not.</summary>
    public bool MaySetReadOnly { get; }

    /// <summary>Whether somebody writes it, rather than values being brought up to date.</summary>
    public bool IsWritten { get; init; }

    /// <summary>Whether nothing differs from what is saved.</summary>
    public bool IsUnchanged => Before is not null && Fields.Values.SameAll(Before, Values);

    /// <summary>Hands over the number that a counter has reached for this record.</summary>
    public void SetCounter(CompiledField field, long value) => (counters ??= [])[field] = value;

    // A record that was refused while it was read gets no number.
    internal bool HasNumbers => counters is not null;

    internal long Counter(CompiledField field) =>
        counters?.TryGetValue(field, out var value) == true ? value : throw new InvalidOperationException($"No counter was taken for {field}.");

    internal FieldPath Path(CompiledField field) => new(Prefix, field.Key);

    internal FieldIssues Issues(CompiledField field) => new(Errors, Path(field));

    // A value that could not be read is blank here but was not left out: it has its own error already.
    internal bool IsFaulty(FieldPath path)
    {
        if (Errors.IsEmpty)
        {
            return false;
        }

        var pointer = path.ToString();
        return Errors.Errors.Any(error => error.Pointer is { } at && (at == pointer || at.StartsWith(pointer + "/", StringComparison.Ordinal)));
    }

    internal RecordInput? SentRow(CompiledField subform, int row) => (Input.Values[subform.Slot] as RecordInput[])?[row];

    // A value that is not shown gives way to another; it is kept aside until the draft is computed again.
    internal void Take(CompiledField field, int row, object?[] values, object? value)
    {
        taken ??= [];
        (taken.TryGetValue(field, out var list) ? list : taken[field] = []).Add((row, values[field.Slot]));
        values[field.Slot] = value;
    }

    internal IReadOnlyList<(int Row, object? Value)> TakenFrom(CompiledField field) => taken?.Remove(field, out var list) == true ? list : [];

    // The rows of a saved record are shared with what was loaded; a row is copied before the first change.
    internal object?[] OwnRow(CompiledField subform, int index)
    {
        var rows = (SubformRow[])Values[subform.Slot]!;
        if (Before is not null && ReferenceEquals(rows, Before[subform.Slot]))
        {
            rows = [.. rows.Select(row => row with { Values = (object?[])row.Values.Clone() })];
            Values[subform.Slot] = rows;
        }

        return rows[index].Values;
    }
}
