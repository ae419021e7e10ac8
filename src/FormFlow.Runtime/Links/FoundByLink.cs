namespace FormFlow.Runtime.Links;

/// <summary>What somebody without an account found.</summary>
/// <param name="Records">Of each record the texts of the fields that the link shows, in their order; empty where it is blank.</param>
/// <param name="HasMore">Whether there are more than the link shows.</param>
public sealed record FoundByLink(IReadOnlyList<IReadOnlyList<string>> Records, bool HasMore);
