namespace FormFlow.Server.Answers;

/// <summary>How long work is followed.</summary>
internal static class FollowedLines
{
    /// <summary>The media type of an answer that is a line of JSON after the other.</summary>
    public const string MediaType = "application/x-ndjson";

    /// <summary>What callers of long work are told about it.</summary>
    public const string HowItIsFollowed =
        "It may take a while, and ends when the connection does. With Accept: application/x-ndjson the answer is a line of JSON after the other: { \"done\", \"of\" } tells how far it is, and the last line, { \"outcome\" }, is what is answered otherwise.";
}
