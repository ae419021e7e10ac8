using System.ComponentModel;

namespace FormFlow.Engine.Fields;

/// <summary>Files of any type.</summary>
[Description("Files.")]
public sealed record AttachmentField : ChosenFileField
{
    /// <inheritdoc/>
    public override bool IsSearchable => true;
}
