namespace FormFlow.Runtime;

/// <summary>When something that failed is tried again: after longer and longer pauses, and in the end no more.</summary>
internal static class Retries
{
    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(6), TimeSpan.FromHours(12), TimeSpan.FromHours(24),
    ];

    /// <summary>The moment of the next try, in Unix milliseconds; null when it was tried often enough.</summary>
    /// <param name="now">The moment, in Unix milliseconds.</param>
    /// <param name="attempts">How often it was tried, this time included.</param>
    public static long? Next(long now, long attempts) => attempts <= Pauses.Length ? now + (long)Pauses[attempts - 1].TotalMilliseconds : null;
}
