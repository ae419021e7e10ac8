using System.Collections.Concurrent;

namespace FormFlow.Runtime.People;

/// <summary>
/// Slows down guessing: counts attempts within a minute per e-mail address and network address together, and ten times as many for each of
/// them alone, so that a stranger's guesses do not lock the owner of the address out at once. Counted before the password is looked at and given
/// back on success, so that parallel guesses gain nothing.
/// </summary>
public sealed class SignInThrottle(TimeProvider time, int attemptsPerMinute)
{
    private const int Wider = 10;
    private const int MostKeys = 100_000;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Count> counts = new(StringComparer.Ordinal);

    /// <summary>Counts an attempt; the seconds to wait when it is one too many, otherwise null.</summary>
    public int? Enter(string email, string address)
    {
        if (counts.Count > MostKeys)
        {
            Sweep();
        }

        var now = time.GetUtcNow();
        foreach (var (key, most) in Keys(email, address))
        {
            var count = counts.AddOrUpdate(
                key,
                static (_, start) => new Count(start, 1),
                static (_, old, start) => start - old.Start < Window ? old with { Attempts = old.Attempts + 1 } : new Count(start, 1),
                now);
            if (count.Attempts > most)
            {
                return (int)Math.Ceiling((count.Start + Window - now).TotalSeconds);
            }
        }

        return null;
    }

    /// <summary>Gives a successful attempt back.</summary>
    public void Forgive(string email, string address)
    {
        foreach (var (key, _) in Keys(email, address))
        {
            if (counts.TryGetValue(key, out var count))
            {
                counts.TryUpdate(key, count with { Attempts = Math.Max(0, count.Attempts - 1) }, count);
            }
        }
    }

    private (string Key, int Most)[] Keys(string email, string address) =>
    [
        ($"both {address} {email}", attemptsPerMinute),
        ($"address {address}", attemptsPerMinute * Wider),
        ($"email {email}", attemptsPerMinute * Wider),
    ];

    private void Sweep()
    {
        var now = time.GetUtcNow();
        foreach (var (key, count) in counts)
        {
            if (now - count.Start >= Window)
            {
                counts.TryRemove(key, out _);
            }
        }
    }

    private sealed record Count(DateTimeOffset Start, int Attempts);
}
