using System.ComponentModel;

namespace FormFlow.Engine.Fields;

/// <summary>A text of many lines, kept exactly as it was written.</summary>
[Description("A text of many lines.")]
public sealed record LongTextField : TextualField
{
    private const int MostCharacters = 100_000;

    [Description("The most characters; 100000 when absent.")]
    public int? MaxLength { get; init; }

    /// <inheritdoc/>
    public override bool CanBeUnique => false;

    /// <inheritdoc/>
    protected override int Longest => MaxLength ?? MostCharacters;

    /// <inheritdoc/>
    public override void CheckSettings(SettingsCheck check)
    {
        base.CheckSettings(check);
        check.Range("maxLength", MaxLength, 1, MostCharacters);
    }
}
