using System.Text.Json.Serialization;
using FormFlow.Runtime.Workspaces;

namespace FormFlow.Runtime.Comments;

/// <summary>What somebody said about a record.</summary>
/// <param name="Id">The comment's id.</param>
/// <param name="Version">Grows with every change.</param>
/// <param name="Text">The words, mentions as <c>@[id]</c>; null when it was deleted.</param>
/// <param name="Mentions">The members mentioned in it.</param>
/// <param name="CreatedAt">When it was written.</param>
/// <param name="CreatedBy">Who wrote it; null for the workspace itself.</param>
/// <param name="Cause">What made the workspace write it; null for a person's own.</param>
/// <param name="EditedAt">When it was last edited; null when never.</param>
/// <param name="DeletedAt">When it was deleted; null when it was not.</param>
/// <param name="DeletedBy">Who deleted it.</param>
/// <param name="Earlier">What it said before it was edited, the first words first; only of a single comment.</param>
public sealed record CommentView(
    string Id,
    long Version,
    string? Text,
    IReadOnlyList<Reference> Mentions,
    DateTimeOffset CreatedAt,
    Reference? CreatedBy,
    string? Cause,
    DateTimeOffset? EditedAt,
    DateTimeOffset? DeletedAt,
    Reference? DeletedBy,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<EarlierText>? Earlier) : IVersioned;
