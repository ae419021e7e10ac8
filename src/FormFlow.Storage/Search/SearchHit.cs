using FormFlow.Engine.Forms;

namespace FormFlow.Storage.Search;

/// <summary>A record that a search found.</summary>
/// <param name="Form">Its form.</param>
/// <param name="Record">The record.</param>
/// <param name="Title">What stands for it.</param>
/// <param name="Rank">How well its title answers; the least is the best.</param>
/// <param name="Field">The field that answers what the title does not; null when the title answers all.</param>
/// <param name="Text">What stands there, cut around what was looked for.</param>
public sealed record SearchHit(CompiledForm Form, long Record, string? Title, long Rank, CompiledField? Field, string? Text);
