namespace FormFlow.Runtime.People;

/// <summary>Who is signed in, and where he belongs.</summary>
/// <param name="Id">The person's id; in each workspace the member's too.</param>
/// <param name="Name">The name people see.</param>
/// <param name="Email">The e-mail address.</param>
/// <param name="Workspaces">The workspaces he is a member of, by name.</param>
public sealed record Me(string Id, string Name, string Email, IReadOnlyList<MyWorkspace> Workspaces);
