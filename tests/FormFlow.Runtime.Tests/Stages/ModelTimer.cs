using FormFlow.Engine.Stages;

namespace FormFlow.Runtime.Tests.Stages;

/// <summary>Something that is due for an order.</summary>
/// <param name="Due">When and what.</param>
/// <param name="Number">Its place among those that came.</param>
/// <param name="NextAt">When it is tried; null once it is taken care of, or given up.</param>
/// <param name="Attempts">How often it failed.</param>
internal sealed record ModelTimer(TimerDue Due, int Number, DateTime? NextAt, int Attempts = 0)
{
    /// <summary>How such a thing is told.</summary>
    public static string Told(string key, DateTime due, DateTime? stay, bool waits, int attempts) => $"{key} {due:O} of {stay:O} {(waits ? "waits" : "is over")}, failed {attempts}";

    public override string ToString() => Told(Due.Key, Due.Due, Due.EnteredAt, NextAt is not null, Attempts);
}
