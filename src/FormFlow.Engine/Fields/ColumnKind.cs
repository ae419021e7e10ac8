namespace FormFlow.Engine.Fields;

/// <summary>How a value stands in its form's table.</summary>
public enum ColumnKind
{
    /// <summary>Not at all: read through a lookup, or rows of another table.</summary>
    None,

    /// <summary>A 64-bit integer.</summary>
    Integer,

    /// <summary>Text in code point order.</summary>
    Text,
}
