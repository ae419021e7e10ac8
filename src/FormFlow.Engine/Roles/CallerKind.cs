namespace FormFlow.Engine.Roles;

/// <summary>Who is behind a call.</summary>
public enum CallerKind
{
    /// <summary>A member, signed in.</summary>
    Member,

    /// <summary>A program with an API key, acting as a role but never more than the key's maker.</summary>
    ApiKey,

    /// <summary>Somebody without an account who fills in a form through a public link.</summary>
    PublicLink,

    /// <summary>The workspace itself: a timer, a flow, a package being installed.</summary>
    System,
}
