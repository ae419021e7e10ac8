using FormFlow.Engine.Records;
using FormFlow.Storage.Stores;

namespace FormFlow.Runtime.People;

/// <summary>A key for programs, without its secret.</summary>
/// <param name="Id">The key's id.</param>
/// <param name="Name">What it is for.</param>
/// <param name="Prefix">The last characters that are shown of it, to recognise it by.</param>
/// <param name="Role">The role it acts as; null for what its maker may do.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="CreatedBy">The id of the member who made it; it never may more than he.</param>
/// <param name="ExpiresAt">When it ends by itself; null for never.</param>
public sealed record ApiKey(
    string Id, string Name, string Prefix, string? Role, DateTimeOffset CreatedAt, string CreatedBy, DateTimeOffset? ExpiresAt)
{
    internal static ApiKey From(ApiKeyRow row) => new(
        RecordId.Format(row.Id),
        row.Name,
        row.Prefix,
        row.Role,
        DateTimeOffset.FromUnixTimeMilliseconds(row.CreatedAt),
        RecordId.Format(row.Maker),
        row.ExpiresAt is { } expires ? DateTimeOffset.FromUnixTimeMilliseconds(expires) : null);
}
