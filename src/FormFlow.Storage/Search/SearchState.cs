namespace FormFlow.Storage.Search;

/// <summary>How far the words of a form's records are kept.</summary>
/// <param name="Form">The stable id of the form.</param>
/// <param name="Fields">Which fields they are of, see <see cref="SearchSource.Fields"/>.</param>
/// <param name="Position">The last record of which they are; <see cref="long.MaxValue"/> when of all.</param>
public sealed record SearchState(string Form, string Fields, long Position);
