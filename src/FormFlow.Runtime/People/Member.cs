using FormFlow.Engine.Records;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Stores;

namespace FormFlow.Runtime.People;

/// <summary>Somebody who works in a workspace.</summary>
/// <param name="Id">The member's id.</param>
/// <param name="Version">Grows with every change.</param>
/// <param name="Name">The name people see.</param>
/// <param name="Email">The e-mail address he signs in with.</param>
/// <param name="Title">What he does here.</param>
/// <param name="IsOwner">Whether he may do everything, administration included.</param>
/// <param name="IsDisabled">Whether he can no longer come in; what he did stays.</param>
/// <param name="Departments">The ids of his departments.</param>
public sealed record Member(
    string Id,
    long Version,
    string Name,
    string Email,
    string? Title,
    bool IsOwner,
    bool IsDisabled,
    IReadOnlyList<string> Departments) : IVersioned
{
    internal static Member From(MemberRow row, IEnumerable<long> departments) => new(
        RecordId.Format(row.Id),
        row.Version,
        row.Name,
        row.Email,
        row.Title,
        row.IsOwner == 1,
        row.DisabledAt is not null,
        [.. departments.Select(RecordId.Format)]);
}
