namespace FormFlow.Engine.Fields;

/// <summary>What a rollup keeps of its records or rows.</summary>
public enum RollupFunction
{
    /// <summary>How many there are; with a field, how many of them hold a value in it.</summary>
    Count,

    /// <summary>The sum of a numeric field; 0 when there is nothing to add.</summary>
    Sum,

    /// <summary>The average of a numeric field; blank when there is nothing to average.</summary>
    Avg,

    /// <summary>The least number, date or time; blank when there is none.</summary>
    Min,

    /// <summary>The greatest number, date or time; blank when there is none.</summary>
    Max,

    /// <summary>How many different values a field holds.</summary>
    CountDistinct,
}
