namespace FormFlow.Runtime.Events;

/// <summary>What one caller may take.</summary>
/// <param name="ListenersPerCaller">How often he may listen at once.</param>
public sealed record EventLimits(int ListenersPerCaller);
