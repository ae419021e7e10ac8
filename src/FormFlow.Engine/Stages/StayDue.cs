namespace FormFlow.Engine.Stages;

/// <summary>What falls due in a stay.</summary>
/// <param name="IsWarned">Whether the warning before its limit.</param>
/// <param name="IsLate">Whether the limit itself.</param>
public readonly record struct StayDue(bool IsWarned, bool IsLate);
