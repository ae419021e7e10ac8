using System.ComponentModel;
using System.Text.Json.Nodes;
using FormFlow.Engine.Forms;

namespace FormFlow.Engine.Fields;

/// <summary>
/// A number given to each new record, made of parts: a counter, the date, fixed texts, other fields. Counters have no gaps: they are taken in
/// the transaction that writes the record.
/// </summary>
[Description("A number given to each new record, made of a counter, dates, texts and fields.")]
public sealed record AutoNumberField : TextualField
{
    [Description("The parts from left to right; exactly one is a counter.")]
    public required IReadOnlyList<AutoNumberPart> Parts { get; init; }

    /// <summary>The counter among the parts.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public CounterPart? Counter => Parts.OfType<CounterPart>().FirstOrDefault();

    /// <inheritdoc/>
    protected override int Longest => 1000;

    /// <inheritdoc/>
    public override bool IsComputed => true;

    /// <inheritdoc/>
    public override bool CanBeLookedUp => true;

    /// <inheritdoc/>
    public override JsonObject Schema() => new() { ["type"] = "string", ["readOnly"] = true };

    // Nobody gives it, but conditions and look-ups ask for it as it stands on paper.
    /// <inheritdoc/>
    protected override string? Normalise(string text, FieldIssues issues) => text.Trim() is { Length: > 0 } trimmed ? trimmed : null;

    /// <inheritdoc/>
    public override void CheckSettings(SettingsCheck check)
    {
        base.CheckSettings(check);
        if (Parts.Count(part => part is CounterPart) != 1)
        {
            check.Add("parts", FormErrors.Missing, ("member", "counter"));
        }

        for (var i = 0; i < Parts.Count; i++)
        {
            Parts[i].Check(check, $"parts/{i}");
        }
    }
}
