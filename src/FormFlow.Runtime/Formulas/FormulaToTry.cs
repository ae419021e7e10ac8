namespace FormFlow.Runtime.Formulas;

/// <summary>A formula to be checked, and tried on a record.</summary>
public sealed record FormulaToTry
{
    /// <summary>The formula.</summary>
    public required string Formula { get; init; }

    /// <summary>The key of the sub-form whose rows it is for; the record when absent.</summary>
    public string? Rows { get; init; }

    /// <summary>Whether it may ask records of other forms, as computed fields, defaults and validations may; true when absent.</summary>
    public bool? MayAsk { get; init; }

    /// <summary>The record it is tried on; it is only checked when absent. Of rows it is the first.</summary>
    public string? Record { get; init; }
}
