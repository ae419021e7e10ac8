namespace FormFlow.Runtime.People;

/// <summary>Changes of a department; what is not given stays.</summary>
public sealed record DepartmentChange
{
    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>The id of the department above; null moves it to the top.</summary>
    public string? Parent
    {
        get;
        init
        {
            field = value;
            HasParent = true;
        }
    }

    /// <summary>The id of the member who heads it; null for nobody.</summary>
    public string? Manager
    {
        get;
        init
        {
            field = value;
            HasManager = true;
        }
    }

    internal bool HasParent { get; private init; }

    internal bool HasManager { get; private init; }
}
