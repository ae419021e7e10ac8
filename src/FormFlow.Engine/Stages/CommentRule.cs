namespace FormFlow.Engine.Stages;

/// <summary>Whether a transition takes a comment.</summary>
public enum CommentRule
{
    /// <summary>It takes none.</summary>
    None,

    /// <summary>It may be given one.</summary>
    Optional,

    /// <summary>It needs one.</summary>
    Required,
}
