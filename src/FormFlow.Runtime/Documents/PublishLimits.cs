namespace FormFlow.Runtime.Documents;

/// <summary>What a publish does while everybody who writes waits for it.</summary>
/// <param name="ConvertedAtOnce">The most saved values that it converts; with more it is prepared first.</param>
public sealed record PublishLimits(long ConvertedAtOnce)
{
    /// <summary>About as many as convert in a second.</summary>
    public const long UsuallyConvertedAtOnce = 20_000;
}
