using System.ComponentModel;
using System.Text.Json.Nodes;

namespace FormFlow.Engine.Fields;

/// <summary>A mark from 1 to a highest, shown as stars.</summary>
[Description("A mark from 1 to the highest, shown as stars.")]
public sealed record RatingField : NumericField
{
    private const int DefaultMax = 5;
    private const int MostMax = 10;

    [Description("The highest mark, 1 to 10; 5 when absent.")]
    public int? Max { get; init; }

    /// <inheritdoc/>
    protected override decimal? Least => 1;

    /// <inheritdoc/>
    protected override decimal? Greatest => Max ?? DefaultMax;

    /// <inheritdoc/>
    protected override string Expected => "whole number";

    /// <inheritdoc/>
    public override JsonObject Schema() => new() { ["type"] = "integer", ["minimum"] = 1, ["maximum"] = Max ?? DefaultMax };

    /// <inheritdoc/>
    public override void CheckSettings(SettingsCheck check)
    {
        base.CheckSettings(check);
        check.Range("max", Max, 1, MostMax);
    }
}
