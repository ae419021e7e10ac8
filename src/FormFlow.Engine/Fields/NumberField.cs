using System.ComponentModel;

namespace FormFlow.Engine.Fields;

/// <summary>A number. Without a number of decimals it keeps up to six.</summary>
[Description("A number, exact to its decimals; up to six decimals when none are set.")]
public sealed record NumberField : DecimalField
{
    [Description("The unit shown behind the number.")]
    public Texts.LocalizedText? Unit { get; init; }

    /// <inheritdoc/>
    protected override int DefaultDecimals => 6;
}
