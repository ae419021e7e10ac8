using FormFlow.Engine.Records;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Stores;

namespace FormFlow.Runtime.People;

/// <summary>A part of the organisation.</summary>
/// <param name="Id">The department's id.</param>
/// <param name="Version">Grows with every change.</param>
/// <param name="Name">Its name.</param>
/// <param name="Parent">The id of the department above; null at the top.</param>
/// <param name="Manager">The id of the member who heads it.</param>
public sealed record Department(string Id, long Version, string Name, string? Parent, string? Manager) : IVersioned
{
    internal static Department From(DepartmentRow row) => new(
        RecordId.Format(row.Id),
        row.Version,
        row.Name,
        row.Parent is { } parent ? RecordId.Format(parent) : null,
        row.Manager is { } manager ? RecordId.Format(manager) : null);
}
