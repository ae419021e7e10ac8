namespace FormFlow.Engine.Search;

/// <summary>A part of a search: words that must stand one behind the other.</summary>
/// <param name="Words">The words, as <see cref="SearchText"/> cuts texts.</param>
/// <param name="IsPrefix">Whether the only word may go on.</param>
public sealed record SearchTerm(IReadOnlyList<string> Words, bool IsPrefix);
