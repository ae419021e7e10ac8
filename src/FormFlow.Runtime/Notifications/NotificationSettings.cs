using FormFlow.Engine.Notifications;
using FormFlow.Runtime.Workspaces;

namespace FormFlow.Runtime.Notifications;

/// <summary>How a member wants to be told of things.</summary>
/// <param name="Version">Grows with every change.</param>
/// <param name="Language">The language of mails to him; null for the workspace's.</param>
/// <param name="IsMailOn">Whether this installation sends mails at all.</param>
/// <param name="Digest">When the member is told what there is to do; null for never.</param>
/// <param name="Kinds">Every sort of occasion.</param>
public sealed record NotificationSettings(long Version, string? Language, bool IsMailOn, DigestTime? Digest, IReadOnlyList<NotificationChoice> Kinds) : IVersioned;
