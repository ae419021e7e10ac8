using FormFlow.Engine.Errors;

namespace FormFlow.Runtime.Comments;

/// <summary>What can be refused about comments.</summary>
public static class CommentErrors
{
    public static readonly ErrorCode NotFound = new(
        "comment.not_found", ErrorKind.NotFound, "There is no such comment.", "没有这条评论。");

    public static readonly ErrorCode NotYours = new(
        "comment.not_yours", ErrorKind.Forbidden, "A comment is changed by whoever wrote it.", "评论只能由其作者修改。");

    public static readonly ErrorCode Deleted = new(
        "comment.deleted", ErrorKind.Conflict, "The comment was deleted.", "该评论已被删除。");

    public static readonly ErrorCode Stale = new(
        "comment.stale", ErrorKind.Stale, "The comment was changed meanwhile: it is at version {version}.", "评论已被修改，当前版本为 {version}。");

    public static readonly ErrorCode MemberUnknown = new(
        "comment.unknown_member", ErrorKind.Invalid, "There is no active member “{id}” to mention.", "没有可提及的在职成员“{id}”。");

    public static readonly ErrorCode TooManyMentions = new(
        "comment.too_many_mentions", ErrorKind.Invalid, "A comment mentions {maximum} members at most.", "一条评论最多提及 {maximum} 位成员。");
}
