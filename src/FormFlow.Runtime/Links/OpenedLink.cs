using System.Collections.Immutable;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Links;
using FormFlow.Engine.Records;
using FormFlow.Engine.Roles;
using FormFlow.Runtime.Workspaces;

namespace FormFlow.Runtime.Links;

/// <summary>What a visitor finds under a public address.</summary>
/// <param name="Workspace">The workspace.</param>
/// <param name="Id">The id of the link.</param>
/// <param name="Version">The version of the link.</param>
/// <param name="PasswordHash">The hash of its password; null when it has none.</param>
/// <param name="State">Whether it takes records now.</param>
/// <param name="Bound">What it says, bound to the form as it is published.</param>
/// <param name="Settings">The settings of the workspace.</param>
public sealed record OpenedLink(
    Workspace Workspace,
    long Id,
    long Version,
    string? PasswordHash,
    PublicLinkState State,
    BoundLink Bound,
    WorkspaceSettings Settings)
{
    /// <summary>What the link says.</summary>
    public PublicLink Link => Bound.Document;

    /// <summary>The form as it is published.</summary>
    public CompiledForm Form => Bound.Form;

    /// <summary>The fields shown.</summary>
    public ImmutableArray<LinkField> Fields => Bound.Fields;

    /// <summary>What the link itself gives every record.</summary>
    public RecordInput Preset => Bound.Preset;

    /// <summary>Who writes what comes by the link.</summary>
    public Caller CallerIn(string language) => new(CallerKind.PublicLink, Id, null, Link.Title?.In(language) ?? Form.Document.Label.In(language), IsOwner: false, language);

    /// <summary>What made a record that came by the link.</summary>
    public string Cause => $"link:{RecordId.Format(Id)}";
}
