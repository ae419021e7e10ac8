namespace FormFlow.Runtime.People;

/// <summary>Changes of a member; what is not given stays.</summary>
public sealed record MemberChange
{
    /// <summary>The name people see.</summary>
    public string? Name { get; init; }

    /// <summary>What he does here; null clears it.</summary>
    public string? Title
    {
        get;
        init
        {
            field = value;
            HasTitle = true;
        }
    }

    /// <summary>Whether he may do everything.</summary>
    public bool? IsOwner { get; init; }

    /// <summary>True shuts him out at once, false lets him in again.</summary>
    public bool? IsDisabled { get; init; }

    /// <summary>The ids of all his departments.</summary>
    public IReadOnlyList<string>? Departments { get; init; }

    internal bool HasTitle { get; private init; }
}
