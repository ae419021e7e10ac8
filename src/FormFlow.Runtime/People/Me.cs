namespace FormFlow.Runtime.People;

/// <summary>Who is signed in, and where he belongs.</summary>
/// <param name="Id">The person's id; in each workspace the member's too.</param>
/// <param name="Name">The name people see.</param>
/// <param name="Email">The e-mail address.</param>
/// <param name="Language">The language he chose: <c>en</c> or <c>zh-CN</c>; null for none.</param>
/// <param name="TimeZone">The IANA time zone he chose; null for that of the workspace.</param>
/// <param name="Workspaces">The workspaces he can come into, by name.</param>
public sealed record Me(string Id, string Name, string Email, string? Language, string? TimeZone, IReadOnlyList<MyWorkspace> Workspaces);
