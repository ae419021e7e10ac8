namespace FormFlow.Runtime.Search;

/// <summary>A record that answers a search.</summary>
/// <param name="Form">The key of its form.</param>
/// <param name="Id">Its id.</param>
/// <param name="Title">What stands for it; null when nothing does.</param>
/// <param name="Snippet">What was found in another field than its title; null when the title answers all that was asked.</param>
public sealed record SearchResult(string Form, string Id, string? Title, SearchResult.Excerpt? Snippet)
{
    /// <summary>Where a record answers a search.</summary>
    /// <param name="Field">The key of the field.</param>
    /// <param name="Text">What stands there, cut around what was looked for.</param>
    public sealed record Excerpt(string Field, string Text);
}
