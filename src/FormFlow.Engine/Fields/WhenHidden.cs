namespace FormFlow.Engine.Fields;

/// <summary>What becomes of the value of a field that its rules, or those around it, do not show.</summary>
public enum WhenHidden
{
    /// <summary>It stays.</summary>
    Keep,

    /// <summary>It is blank.</summary>
    Clear,

    /// <summary>It is the field's default.</summary>
    Default,
}
