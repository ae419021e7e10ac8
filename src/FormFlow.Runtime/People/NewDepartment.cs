namespace FormFlow.Runtime.People;

/// <summary>A department to be made.</summary>
public sealed record NewDepartment
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The id of the department above; at the top without one.</summary>
    public string? Parent { get; init; }

    /// <summary>The id of the member who heads it.</summary>
    public string? Manager { get; init; }
}
