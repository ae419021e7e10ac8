using System.ComponentModel;

namespace FormFlow.Runtime.Computing;

/// <summary>What is asked of a verification.</summary>
public sealed record VerificationRequest
{
    /// <summary>Whether values that differ are written as they should be.</summary>
    [Description("Whether values that differ are written as they should be.")]
    public bool Repair { get; init; }
}
