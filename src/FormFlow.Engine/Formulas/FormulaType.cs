namespace FormFlow.Engine.Formulas;

/// <summary>What sort of value a formula works with, as far as it is known before any record is seen.</summary>
public enum FormulaType
{
    /// <summary>Not known before evaluation.</summary>
    Any,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A text.</summary>
    Text,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A calendar date, as the text <c>YYYY-MM-DD</c>.</summary>
    Date,

    /// <summary>An instant, as the text <c>YYYY-MM-DDTHH:mm:ss.sssZ</c>.</summary>
    DateTime,

    /// <summary>A time of day, as the text <c>HH:mm:ss</c> or <c>HH:mm:ss.sss</c>.</summary>
    Time,

    /// <summary>A list of values.</summary>
    List,

    /// <summary>The rows of a sub-form; its members are the columns.</summary>
    Rows,

    /// <summary>Another record, reached through a lookup; its members are that record's fields.</summary>
    Record,
}
