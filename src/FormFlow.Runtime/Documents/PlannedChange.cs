using FormFlow.Engine.Changes;

namespace FormFlow.Runtime.Documents;

/// <summary>One line of a publish plan.</summary>
/// <param name="Nature">What happens.</param>
/// <param name="Kind">The kind of document, such as <c>form</c>.</param>
/// <param name="Key">The document's full key.</param>
/// <param name="Field">The field's key; null for the document as a whole.</param>
/// <param name="Rows">How many records do not suit the change: they would break a tightened rule, or their value does not convert.</param>
/// <param name="Examples">Ids of some of those records.</param>
/// <param name="Reason">Why they do not suit it; null when all do.</param>
public sealed record PlannedChange(ChangeNature Nature, string Kind, string Key, string? Field, long Rows, IReadOnlyList<string> Examples, string? Reason);
