using FormFlow.Engine.Roles;

namespace FormFlow.Runtime.Events;

/// <summary>An event that is ready to be sent, and whom it is for. All listeners share the one text of it.</summary>
/// <param name="Sequence">Its place in the journal.</param>
/// <param name="Form">The key of the form whose record it is about; null when it is about none.</param>
/// <param name="Members">The members it is for; null for all who belong to the workspace.</param>
/// <param name="IsForOwners">Whether it is for owners, too.</param>
/// <param name="Frame">What is sent.</param>
internal sealed record LiveEvent(long Sequence, string? Form, IReadOnlySet<long>? Members, bool IsForOwners, ReadOnlyMemory<byte> Frame)
{
    /// <summary>Whether a caller may know of it and wants to: the one place that decides it, from what is in memory.</summary>
    public bool IsFor(Caller caller, IReadOnlySet<string>? forms) =>
        (Members is null || (IsForOwners && caller.IsOwner) || (caller.Member is { } me && Members.Contains(me)))
        && (forms is null || Form is null || forms.Contains(Form));
}
