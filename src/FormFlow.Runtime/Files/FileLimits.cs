namespace FormFlow.Runtime.Files;

/// <summary>What files may be at most; fields may take less.</summary>
/// <param name="LargestFile">The most bytes of one file.</param>
public sealed record FileLimits(long LargestFile);
