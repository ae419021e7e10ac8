using System.ComponentModel;

namespace FormFlow.Engine.Fields;

/// <summary>A signature drawn by hand: one picture of at most a mebibyte.</summary>
[Description("A signature drawn by hand, kept as a picture.")]
public sealed record SignatureField : FileField
{
    private static readonly string[] Pictures = ["image/png", "image/jpeg", "image/webp"];

    /// <inheritdoc/>
    protected override bool HoldsSeveral => false;

    /// <inheritdoc/>
    protected override long MostBytes => 1L << 20;

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Taken => Pictures;
}
