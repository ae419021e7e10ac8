using FormFlow.Engine.Notifications;

namespace FormFlow.Runtime.Notifications;

/// <summary>How a member wants to be told of things; replaces what he chose before.</summary>
public sealed record NotificationSettingsChange
{
    /// <summary>The language of mails: <c>en</c>, <c>zh-CN</c>, or null for the workspace's.</summary>
    public string? Language { get; init; }

    /// <summary>When he is told what there is to do, by the clocks of the workspace's time zone; null for never.</summary>
    public DigestTime? Digest { get; init; }

    /// <summary>By sort of occasion; those left out are told as usual.</summary>
    public IReadOnlyDictionary<string, Delivery> Kinds { get; init; } = new Dictionary<string, Delivery>();
}
