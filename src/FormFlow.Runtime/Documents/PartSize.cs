namespace FormFlow.Runtime.Documents;

/// <summary>How many records are written in one transaction: as many as take a moment that those who wait for their turn hardly notice.</summary>
internal sealed class PartSize
{
    private const int First = 250;
    private const int Least = 25;
    private const int Most = 4_000;
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(15);

    /// <summary>How many are taken next.</summary>
    public int Take { get; private set; } = First;

    /// <summary>Learns how long some took; one part that was held up, or went well, does not say much.</summary>
    public void Learn(int records, TimeSpan taken)
    {
        if (records > 0)
        {
            var fitting = taken > TimeSpan.Zero ? records * (Moment / taken) : Most;
            Take = (int)Math.Clamp(fitting, Math.Max(Least, Take / 2), Math.Min(Most, Take * 2));
        }
    }
}
