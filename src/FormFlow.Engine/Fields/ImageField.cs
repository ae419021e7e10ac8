using System.ComponentModel;

namespace FormFlow.Engine.Fields;

/// <summary>Pictures of the types that every browser shows and none runs; so no SVG.</summary>
[Description("Pictures: PNG, JPEG, GIF, WebP, AVIF, BMP.")]
public sealed record ImageField : ChosenFileField
{
    private static readonly string[] Pictures = ["image/png", "image/jpeg", "image/gif", "image/webp", "image/avif", "image/bmp"];

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Taken => Types is null || Types.Contains("image/*") ? Pictures : Types;

    /// <inheritdoc/>
    private protected override bool CanTake(string type) => type == "image/*" || Pictures.Contains(type);
}
