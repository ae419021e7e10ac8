using FormFlow.Runtime.People;

namespace FormFlow.Runtime.Workspaces;

/// <summary>What setup made.</summary>
/// <param name="Workspace">The first workspace.</param>
/// <param name="Owner">Its owner.</param>
public sealed record SetupDone(WorkspaceSettings Workspace, Member Owner);
