namespace FormFlow.Runtime.Comments;

/// <summary>Something to be said about a record.</summary>
public sealed record NewComment
{
    /// <summary>Plain text of 1 to 10,000 characters; <c>@[id]</c> mentions the member of that id, who is told.</summary>
    public required string Text { get; init; }
}
