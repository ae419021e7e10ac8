using System.Text.Json.Serialization;

namespace FormFlow.Runtime.Workspaces;

/// <summary>What holds for a whole workspace.</summary>
/// <param name="Id">The workspace's id.</param>
/// <param name="Key">The workspace's key.</param>
/// <param name="Version">Grows with every change.</param>
/// <param name="Name">The name people see.</param>
/// <param name="TimeZone">The IANA time zone in which its days begin and end.</param>
/// <param name="Language">The language of its own texts, such as mails: <c>en</c> or <c>zh-CN</c>.</param>
public sealed record WorkspaceSettings(string Id, string Key, long Version, string Name, string TimeZone, string Language) : IVersioned
{
    /// <summary>The time zone itself; UTC when this machine does not know it.</summary>
    [JsonIgnore]
    public TimeZoneInfo Zone => TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out var zone) ? zone : TimeZoneInfo.Utc;
}
