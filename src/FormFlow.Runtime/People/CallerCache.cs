using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace FormFlow.Runtime.People;

/// <summary>
/// Remembers for a few seconds whom a token or key belongs to, so that most requests ask no database. Whatever ends a right calls
/// <see cref="Forget"/>, which holds at once in this process, also against answers being read at that moment; other processes follow after
/// <see cref="Freshness"/> at the latest.
/// </summary>
public sealed class CallerCache(TimeProvider time)
{
    private const int Most = 10_000;

    /// <summary>How long something is believed without asking again.</summary>
    public static readonly TimeSpan Freshness = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<Key, Entry> entries = new();
    private long generation;

    /// <summary>To be asked before reading what <see cref="Put"/> then remembers.</summary>
    public Reading Begin() => new(Interlocked.Read(ref generation), time.GetTimestamp());

    public bool TryGet<T>(Key key, [NotNullWhen(true)] out T? value)
        where T : class
    {
        if (entries.TryGetValue(key, out var entry)
            && entry.Reading.Generation == Interlocked.Read(ref generation)
            && time.GetElapsedTime(entry.Reading.At) < Freshness
            && entry.Value is T known)
        {
            value = known;
            return true;
        }

        value = null;
        return false;
    }

    public void Put(Key key, object value, Reading reading)
    {
        if (entries.Count >= Most)
        {
            entries.Clear();
        }

        entries[key] = new Entry(value, reading);
    }

    /// <summary>Forgets everything, also what is being read right now. Rights end rarely; reading them again is cheap.</summary>
    public void Forget()
    {
        Interlocked.Increment(ref generation);
        entries.Clear();
    }

    /// <summary>When something was read, and how often everything had been forgotten before.</summary>
    public readonly record struct Reading(long Generation, long At);

    /// <summary>A secret, by its SHA-256, and the workspace it is used in (0 for none).</summary>
    public readonly record struct Key
    {
        private const int LongestOnStack = 256;

#pragma warning disable CS0414 // Read by the equality that the compiler writes for the record.
        private readonly (long, long, long, long) hash;
#pragma warning restore CS0414
        private readonly long workspace;

        public Key(string secret, long workspace)
        {
            Span<byte> text = secret.Length <= LongestOnStack ? stackalloc byte[LongestOnStack * 3] : new byte[Encoding.UTF8.GetMaxByteCount(secret.Length)];
            Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(text[..Encoding.UTF8.GetBytes(secret, text)], digest);
            var parts = MemoryMarshal.Cast<byte, long>(digest);
            hash = (parts[0], parts[1], parts[2], parts[3]);
            this.workspace = workspace;
        }
    }

    private sealed record Entry(object Value, Reading Reading);
}
