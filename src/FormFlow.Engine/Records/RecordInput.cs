using FormFlow.Engine.Forms;

namespace FormFlow.Engine.Records;

/// <summary>
/// Values as a caller sent them for a record or for one row of a sub-form: canonical already, and told apart from those that were not sent.
/// A sub-form's value is an array of <see cref="RecordInput"/>.
/// </summary>
public sealed class RecordInput
{
    private readonly bool[] present;

    /// <summary>An input without any value, for a number of slots.</summary>
    public RecordInput(int slots)
    {
        Values = new object?[slots];
        present = new bool[slots];
    }

    /// <summary>For a row: the id of the saved row it changes; 0 for a new one.</summary>
    public long RowId { get; set; }

    /// <summary>Canonical values by slot.</summary>
    public object?[] Values { get; }

    /// <summary>Whether a value, blank included, was sent for a slot.</summary>
    public bool Has(int slot) => present[slot];

    /// <summary>Whether a value was sent for a field.</summary>
    public bool Has(CompiledField field) => present[field.Slot];

    /// <summary>Sets a slot's value; false when it was set before.</summary>
    public bool Set(int slot, object? value)
    {
        var first = !present[slot];
        present[slot] = true;
        Values[slot] = value;
        return first;
    }
}
