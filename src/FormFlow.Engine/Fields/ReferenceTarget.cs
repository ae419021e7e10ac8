namespace FormFlow.Engine.Fields;

/// <summary>What a reference points at.</summary>
/// <param name="Kind">Records, members or departments.</param>
/// <param name="Form">The full key of the form whose records are meant; null for members and departments.</param>
public sealed record ReferenceTarget(ReferenceTargetKind Kind, string? Form = null)
{
    /// <summary>Members of the workspace.</summary>
    public static ReferenceTarget Members { get; } = new(ReferenceTargetKind.Member);

    /// <summary>Departments of the workspace.</summary>
    public static ReferenceTarget Departments { get; } = new(ReferenceTargetKind.Department);

    /// <summary>Records of a form.</summary>
    public static ReferenceTarget Records(string form) => new(ReferenceTargetKind.Record, form);
}
