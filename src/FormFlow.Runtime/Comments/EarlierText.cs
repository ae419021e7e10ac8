namespace FormFlow.Runtime.Comments;

/// <summary>What a comment said before it was edited.</summary>
/// <param name="WrittenAt">When that was written.</param>
/// <param name="Text">The words.</param>
public sealed record EarlierText(DateTimeOffset WrittenAt, string Text);
