namespace FormFlow.Benchmarks;

/// <summary>How a value stands in JSON and in its column.</summary>
internal enum WorkloadKind
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A number of two decimals, kept as hundredths.</summary>
    Money,

    /// <summary>true or false, kept as 1 or 0.</summary>
    Flag,

    /// <summary>A day, kept as the days since 1970.</summary>
    Day,
}
