namespace FormFlow.Engine.Roles;

/// <summary>On whose behalf something happens. Every use case takes one; permissions are decided from it and the journal keeps it.</summary>
/// <param name="Kind">A member, an API key, a public link or the workspace itself.</param>
/// <param name="Id">The id of the member, of the API key, of the link, or 0 for the workspace itself.</param>
/// <param name="Member">The member meant by "me": the signed-in member or the key's maker; null for a link and the workspace itself.</param>
/// <param name="Name">The name shown in histories.</param>
/// <param name="IsOwner">Whether the caller may do everything, administration included.</param>
/// <param name="Language">The language of answers: <c>en</c> or <c>zh-CN</c>.</param>
public sealed record Caller(CallerKind Kind, long Id, long? Member, string Name, bool IsOwner, string Language = "en")
{
    /// <summary>The departments the member belongs to, in the order of their ids.</summary>
    public IReadOnlyList<long> Departments { get; init; } = [];

    /// <summary>The departments the member belongs to or heads, and those above them.</summary>
    public IReadOnlyList<long> Within { get; init; } = [];

    /// <summary>The other members of the departments that the member heads, and of those below them.</summary>
    public IReadOnlyList<long> Subordinates { get; init; } = [];

    /// <summary>The workspace itself.</summary>
    public static Caller System { get; } = new(CallerKind.System, 0, null, "FormFlow", IsOwner: true);
}
