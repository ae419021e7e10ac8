using System.Text.Json;

namespace FormFlow.Runtime.Computing;

/// <summary>What a recount found of one computed field.</summary>
/// <param name="Field">Its key; a column as <c>items.amount</c>.</param>
/// <param name="Compared">Whether it was compared: what depends on time, chance or who acts is as old as the record's last write.</param>
/// <param name="Drifted">How many records hold a value that differs.</param>
/// <param name="Examples">Some of them.</param>
public sealed record VerifiedField(string Field, bool Compared, long Drifted, IReadOnlyList<VerifiedField.Example> Examples)
{
    /// <summary>A value that differs.</summary>
    /// <param name="Record">The record.</param>
    /// <param name="Saved">What it holds; of a column, in the first row that differs.</param>
    /// <param name="Computed">What it should hold.</param>
    public sealed record Example(string Record, JsonElement Saved, JsonElement Computed);
}
