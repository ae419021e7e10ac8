using FormFlow.Engine.Roles;
using FormFlow.Runtime.Workspaces;

namespace FormFlow.Runtime.People;

/// <summary>What an API key stands for.</summary>
/// <param name="Workspace">The only workspace it is good for.</param>
/// <param name="Caller">On whose behalf it acts.</param>
/// <param name="Role">The role it acts as; null for what its maker may do.</param>
public sealed record KeyHolder(Workspace Workspace, Caller Caller, string? Role);
