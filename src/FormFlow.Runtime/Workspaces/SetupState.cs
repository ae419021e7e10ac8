using System.Text.Json.Serialization;
using FormFlow.Runtime.Packages;

namespace FormFlow.Runtime.Workspaces;

/// <summary>Whether the installation is still to be set up.</summary>
/// <param name="Needed">Whether there is no workspace yet.</param>
/// <param name="Templates">What the first workspace can begin with; absent once it is there, and for callers who may not make it.</param>
public sealed record SetupState(
    bool Needed,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<Template>? Templates = null);
