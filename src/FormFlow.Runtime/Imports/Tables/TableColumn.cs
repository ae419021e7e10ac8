namespace FormFlow.Runtime.Imports.Tables;

/// <summary>A column as far as it was looked at.</summary>
/// <param name="Header">Its name.</param>
/// <param name="Type">What all its values are.</param>
/// <param name="Formats">For dates and times, the .NET formats that read every value, likeliest first; several mean that a person should choose.</param>
/// <param name="NumberFormat">For numbers, how they are written; else null.</param>
/// <param name="Filled">How many cells hold more than white space.</param>
/// <param name="Distinct">How many different values they hold.</param>
/// <param name="Samples">The first different values, at most five, cut at 200 characters.</param>
public sealed record TableColumn(
    TableHeader Header,
    ColumnType Type,
    IReadOnlyList<string> Formats,
    NumberFormat? NumberFormat,
    int Filled,
    int Distinct,
    IReadOnlyList<string> Samples)
{
    /// <summary>What its numbers are shown as in a workbook.</summary>
    public NumberLook Look { get; init; }

    /// <summary>All different values of the rows looked at.</summary>
    internal IReadOnlyList<string> Values { get; init; } = [];
}
