using System.ComponentModel;

namespace FormFlow.Engine.Fields;

/// <summary>Points at one or several departments of the workspace.</summary>
[Description("One or several departments of the workspace.")]
public sealed record DepartmentField : ReferenceField
{
    /// <inheritdoc/>
    public override ReferenceTarget Target => ReferenceTarget.Departments;
}
