using FormFlow.Engine.Forms;

namespace FormFlow.Runtime.Links;

/// <summary>What a record would be with what a visitor gave so far.</summary>
/// <param name="Values">Its values by slot, defaults and computed ones among them.</param>
/// <param name="Hidden">The fields and columns whose rules do not show them now; a column by the number of its row.</param>
/// <param name="Required">Those that need a value now.</param>
public sealed record LinkPreview(object?[] Values, IReadOnlySet<(CompiledField Field, int Row)> Hidden, IReadOnlySet<(CompiledField Field, int Row)> Required);
