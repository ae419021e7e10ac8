namespace FormFlow.Engine.Links;

/// <summary>How a public link stands.</summary>
public enum PublicLinkState
{
    /// <summary>It takes records.</summary>
    Open,

    /// <summary>It was closed by hand.</summary>
    Closed,

    /// <summary>Its time has not come.</summary>
    Early,

    /// <summary>Its time is over.</summary>
    Over,

    /// <summary>It took as many records as it may.</summary>
    Full,
}
