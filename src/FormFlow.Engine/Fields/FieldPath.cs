using System.Globalization;
using FormFlow.Engine.Metadata;

namespace FormFlow.Engine.Fields;

/// <summary>Where a value stands in a request; becomes a JSON Pointer such as <c>/operations/3/values/items/0/price</c> only when needed.</summary>
/// <param name="Prefix">What stands before <c>/values</c>; empty for a single record.</param>
/// <param name="Field">The field's key.</param>
/// <param name="Row">The zero-based row of a sub-form, or -1.</param>
/// <param name="Column">The column's key within the row.</param>
/// <param name="Entry">The zero-based entry of a value that is a list, or -1.</param>
/// <param name="Member">The member of a value, or of its entry, that has parts.</param>
public readonly record struct FieldPath(string Prefix, string Field, int Row = -1, string? Column = null, int Entry = -1, string? Member = null)
{
    /// <summary>The JSON Pointer.</summary>
    public override string ToString()
    {
        if (Field is null)
        {
            // The place nobody named: whoever reads the errors puts his own in.
            return string.Empty;
        }

        var pointer = $"{Prefix}/values/{JsonPointer.Escape(Field)}";
        if (Row >= 0)
        {
            pointer += "/" + Row.ToString(CultureInfo.InvariantCulture);
        }

        if (Column is not null)
        {
            pointer += "/" + JsonPointer.Escape(Column);
        }

        if (Entry >= 0)
        {
            pointer += "/" + Entry.ToString(CultureInfo.InvariantCulture);
        }

        return Member is null ? pointer : $"{pointer}/{JsonPointer.Escape(Member)}";
    }
}
