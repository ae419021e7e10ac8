using System.ComponentModel;

namespace FormFlow.Engine.Fields;

/// <summary>Points at one or several members of the workspace.</summary>
[Description("One or several members of the workspace.")]
public sealed record MemberField : ReferenceField
{
    /// <inheritdoc/>
    public override ReferenceTarget Target => ReferenceTarget.Members;
}
