namespace FormFlow.Engine.Packages;

/// <summary>What is known when sample records are written.</summary>
/// <param name="Today">The day of the installation in the workspace's time zone.</param>
/// <param name="Zone">The workspace's time zone.</param>
/// <param name="RecordId">The id of a record made before, by its ref.</param>
/// <param name="MemberId">The id of a member by what samples call them: <c>me</c>.</param>
public sealed record SampleContext(DateOnly Today, TimeZoneInfo Zone, Func<string, string> RecordId, Func<string, string> MemberId);
