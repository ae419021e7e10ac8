using System.ComponentModel;
using System.Text.Json.Nodes;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Scores;

namespace FormFlow.Engine.Fields;

/// <summary>The band that a number of the record falls into, such as a grade made of a score. It behaves like a choice that nobody makes.</summary>
[Description("The band that a number field falls into, such as a grade made of a score.")]
public sealed record BandField : ChoiceField
{
    private OptionSet? set;

    [Description("The number field, perhaps behind lookups as in account.score.")]
    public required string Of { get; init; }

    [Description("The bands, the highest first.")]
    public required IReadOnlyList<Band> Bands
    {
        get;
        init
        {
            field = value;
            set = null;
        }
    }

    /// <inheritdoc/>
    public override bool IsComputed => true;

    private protected override OptionSet Set => set ??= new OptionSet([.. Bands.Select(band => new Option { Value = band.Value, Label = band.Label, Color = band.Color })], "bands");

    /// <summary>The band of a number; null when it lies below them all.</summary>
    public string? BandOf(decimal number)
    {
        foreach (var band in Bands)
        {
            if (band.From is not { } from || number >= from)
            {
                return band.Value;
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public override JsonObject Schema()
    {
        var schema = base.Schema();
        schema["readOnly"] = true;
        return schema;
    }

    /// <inheritdoc/>
    public override void CheckSettings(SettingsCheck check)
    {
        base.CheckSettings(check);
        for (var i = 0; i < Bands.Count; i++)
        {
            if (i + 1 < Bands.Count && Bands[i].From is null)
            {
                check.Add($"bands/{i}/from", FormErrors.Missing, ("member", "from"));
            }
            else if (i > 0 && Bands[i].From >= Bands[i - 1].From)
            {
                check.Add($"bands/{i}/from", ScoreErrors.BandOrder);
            }
        }
    }
}
