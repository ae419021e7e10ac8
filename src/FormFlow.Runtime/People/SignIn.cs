namespace FormFlow.Runtime.People;

/// <summary>Who wants to sign in.</summary>
public sealed record SignIn
{
    /// <summary>The e-mail address.</summary>
    public required string Email { get; init; }

    /// <summary>The password.</summary>
    public required string Password { get; init; }
}
