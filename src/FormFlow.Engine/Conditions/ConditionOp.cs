namespace FormFlow.Engine.Conditions;

/// <summary>The comparisons a condition can make.</summary>
public enum ConditionOp
{
    /// <summary>Equal; false for a blank field.</summary>
    Eq,

    /// <summary>Not equal; true for a blank field.</summary>
    Ne,

    /// <summary>Less, earlier, or before in code point order.</summary>
    Lt,

    /// <summary>Less or equal.</summary>
    Lte,

    /// <summary>Greater, later, or after in code point order.</summary>
    Gt,

    /// <summary>Greater or equal.</summary>
    Gte,

    /// <summary>From the first to the second value, both included.</summary>
    Between,

    /// <summary>One of several values; for a list: holds any of them.</summary>
    In,

    /// <summary>None of several values; true for a blank field.</summary>
    NotIn,

    /// <summary>The text holds the value (ASCII letters compare without case); for a list: holds this entry.</summary>
    Contains,

    /// <summary>The opposite of <see cref="Contains"/>; true for a blank field.</summary>
    NotContains,

    /// <summary>The text starts with the value, as <see cref="Contains"/> compares.</summary>
    StartsWith,

    /// <summary>The text ends with the value, as <see cref="Contains"/> compares.</summary>
    EndsWith,

    /// <summary>Nothing was filled in.</summary>
    Empty,

    /// <summary>Something was filled in.</summary>
    NotEmpty,

    /// <summary>Within the last so many days, weeks, months, quarters, years or hours, up to now.</summary>
    InLast,

    /// <summary>Within the next so many, from now.</summary>
    InNext,
}
