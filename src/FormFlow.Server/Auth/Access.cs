namespace FormFlow.Server.Auth;

/// <summary>Who may call an endpoint. Every endpoint of the API says it; one that does not is closed.</summary>
internal enum Access
{
    /// <summary>Everybody.</summary>
    Anyone,

    /// <summary>A person with a session.</summary>
    Person,

    /// <summary>A member of the workspace in the path, or an API key of it.</summary>
    Member,

    /// <summary>An owner of the workspace in the path, or a key that acts as one.</summary>
    Owner,
}
