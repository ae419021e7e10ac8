namespace FormFlow.Engine.Fields;

/// <summary>The sorts of rows a reference can point at.</summary>
public enum ReferenceTargetKind
{
    /// <summary>A record of a form.</summary>
    Record,

    /// <summary>A member of the workspace.</summary>
    Member,

    /// <summary>A department of the workspace.</summary>
    Department,
}
