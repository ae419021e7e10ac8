namespace FormFlow.Runtime.Imports.Xlsx;

/// <summary>What the number of a cell is.</summary>
internal enum CellMeaning
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>A day, written with a time where there is one.</summary>
    Date,

    /// <summary>A day and a time.</summary>
    DateTime,

    /// <summary>A time of day; of a number of whole days and more, an instant.</summary>
    Time,

    /// <summary>A length of time.</summary>
    Duration,
}
