namespace FormFlow.Runtime.Comments;

/// <summary>What journal entries about comments tell of. The changes name the comment; its words stay with it.</summary>
public static class CommentKinds
{
    public const string Added = "comment.added";
    public const string Edited = "comment.edited";
    public const string Deleted = "comment.deleted";
}
