namespace FormFlow.Runtime.Workspaces;

/// <summary>The person who owns the first workspace.</summary>
public sealed record NewOwner
{
    /// <summary>The name people see.</summary>
    public required string Name { get; init; }

    /// <summary>The e-mail address to sign in with.</summary>
    public required string Email { get; init; }

    /// <summary>The password to sign in with, 10 to 256 characters.</summary>
    public required string Password { get; init; }
}
