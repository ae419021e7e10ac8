namespace FormFlow.Engine.Tests.Samples;

/// <summary>Chance that falls the same way on every machine and in every version of the framework (SplitMix64).</summary>
internal sealed class CrmDice(ulong state)
{
    /// <summary>A number from 0 up to but without a limit.</summary>
    public int Below(int limit)
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return (int)((mixed ^ (mixed >> 31)) % (ulong)limit);
    }

    public int Between(int from, int to) => from + Below(to - from + 1);

    public T Of<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    public bool Percent(int chance) => Below(100) < chance;

    /// <summary>Some of the choices in their order, at most so many.</summary>
    public string[] Some(string[] choices, int most) => [.. choices.Where(_ => Percent(most * 100 / choices.Length)).Take(most)];
}
