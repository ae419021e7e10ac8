namespace FormFlow.Engine.Fields;

/// <summary>
/// What a field's value is, whatever the field is called: the canonical type in memory, the column and the operators follow from it.
/// </summary>
public enum ValueKind
{
    /// <summary><see cref="string"/>; a text column.</summary>
    Text,

    /// <summary><see cref="decimal"/>; an integer column scaled by the field's decimals.</summary>
    Number,

    /// <summary><see cref="bool"/>; an integer column, 0 or 1.</summary>
    Boolean,

    /// <summary><see cref="DateOnly"/>; an integer column, days since 1970-01-01.</summary>
    Date,

    /// <summary><see cref="System.DateTime"/> in UTC, whole milliseconds; an integer column, Unix milliseconds.</summary>
    DateTime,

    /// <summary><see cref="TimeOnly"/>; an integer column, milliseconds of the day.</summary>
    Time,

    /// <summary>An array of <see cref="string"/>; a text column holding a JSON array.</summary>
    TextList,

    /// <summary>A <see cref="long"/> id of a record, member or department; an integer column.</summary>
    Reference,

    /// <summary>An array of <see cref="long"/> ids; a text column holding a JSON array of numbers.</summary>
    ReferenceList,

    /// <summary>A <see cref="Records.Structure"/>; a text column holding canonical JSON.</summary>
    Structure,

    /// <summary>An array of <see cref="Records.SubformRow"/>; a table of its own.</summary>
    Rows,
}
