namespace FormFlow.Engine.Roles;

/// <summary>Where a department stands in the organisation.</summary>
/// <param name="Parent">The department above; null at the top.</param>
/// <param name="Manager">The member who heads it; null for nobody.</param>
public readonly record struct DepartmentPlace(long? Parent, long? Manager);
