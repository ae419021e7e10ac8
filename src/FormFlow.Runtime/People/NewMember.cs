namespace FormFlow.Runtime.People;

/// <summary>A member to be added.</summary>
public sealed record NewMember
{
    /// <summary>The name people see.</summary>
    public required string Name { get; init; }

    /// <summary>The e-mail address to sign in with.</summary>
    public required string Email { get; init; }

    /// <summary>The first password, 10 to 256 characters. Somebody who already signs in to another workspace here keeps his own.</summary>
    public required string Password { get; init; }

    /// <summary>What he does here.</summary>
    public string? Title { get; init; }

    /// <summary>Whether he may do everything.</summary>
    public bool IsOwner { get; init; }

    /// <summary>The ids of his departments.</summary>
    public IReadOnlyList<string> Departments { get; init; } = [];
}
