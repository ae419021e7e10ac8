namespace FormFlow.Runtime.Packages;

/// <summary>How far an installation has come.</summary>
/// <param name="IsRunning">Whether one runs.</param>
/// <param name="Done">How many sample records were made and changes made to them.</param>
/// <param name="Total">How many there are.</param>
public sealed record InstallStatus(bool IsRunning, int Done, int Total);
