using System.ComponentModel;
using FormFlow.Engine.Forms;

namespace FormFlow.Engine.Fields;

/// <summary>What all numeric fields share whose decimals and limits are settings.</summary>
public abstract record DecimalField : NumericField
{
    private const int MostDecimals = 10;

    [Description("The decimals kept, 0 to 10.")]
    public int? Decimals { get; init; }

    [Description("The least value.")]
    public decimal? Min { get; init; }

    [Description("The greatest value.")]
    public decimal? Max { get; init; }

    /// <inheritdoc/>
    public override int Scale => Math.Clamp(Decimals ?? DefaultDecimals, 0, MostDecimals);

    /// <summary>The decimals when the settings name none.</summary>
    protected abstract int DefaultDecimals { get; }

    /// <summary>A field of the same type with other decimals, two more when none are said; for averages.</summary>
    internal DecimalField WithDecimals(int? decimals) => this with { Decimals = decimals ?? Math.Min(Math.Clamp(Decimals ?? DefaultDecimals, 0, MostDecimals) + 2, MostDecimals) };

    /// <inheritdoc/>
    protected override decimal? Least => Min;

    /// <inheritdoc/>
    protected override decimal? Greatest => Max;

    /// <inheritdoc/>
    public override void CheckSettings(SettingsCheck check)
    {
        base.CheckSettings(check);
        check.Range("decimals", Decimals, 0, MostDecimals);
        if (Min > Max)
        {
            check.Add("min", FormErrors.Contradiction, ("member", "min"), ("other", "max"));
        }
    }
}
