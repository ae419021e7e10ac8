namespace FormFlow.Storage.Identity;

/// <summary>
/// Makes ids: 41 bits of milliseconds since 2024-01-01 UTC, 10 bits of node, 12 bits of sequence, so that ids of one node only grow and two
/// nodes never make the same. Never waits: more than 4,096 ids in a millisecond, or a clock set back, borrow from the milliseconds to come.
/// Thread-safe. What the world sees of an id is <see cref="Engine.Records.RecordId.Format"/>.
/// </summary>
public sealed class IdGenerator
{
    private const int SequenceBits = 12;
    private const int NodeBits = 10;

    private static readonly long Start = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();

    private readonly TimeProvider time;
    private readonly long node;

    // Milliseconds and sequence without the node: adding one carries an overflowing sequence into the next millisecond.
    private long last;

    public IdGenerator(TimeProvider time, int node)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(node);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(node, 1 << NodeBits);
        this.time = time;
        this.node = (long)node << SequenceBits;
    }

    /// <summary>An id larger than every one made before by this generator.</summary>
    public long Next()
    {
        var now = (time.GetUtcNow().ToUnixTimeMilliseconds() - Start) << SequenceBits;
        long seen, next;
        do
        {
            seen = Volatile.Read(ref last);
            next = Math.Max(now, seen + 1);
        }
        while (Interlocked.CompareExchange(ref last, next, seen) != seen);

        const long Sequence = (1L << SequenceBits) - 1;
        return (next & ~Sequence) << NodeBits | node | (next & Sequence);
    }
}
