using FormFlow.Engine.Errors;

namespace FormFlow.Runtime.Documents;

/// <summary>What publishing an app's drafts would do, or did.</summary>
/// <param name="App">The app's key.</param>
/// <param name="Documents">Every document of the app and what happens to it.</param>
/// <param name="Changes">What happens in them, form by form and field by field.</param>
/// <param name="Indexes">The composite indexes each changed form has then, as lists of field keys by form.</param>
/// <param name="Errors">What stands in the way; empty when it can be published.</param>
/// <param name="Published">Whether it was done.</param>
public sealed record PublishPlan(
    string App, IReadOnlyList<PlannedDocument> Documents, IReadOnlyList<PlannedChange> Changes, IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<string>>> Indexes, IReadOnlyList<Error> Errors, bool Published)
{
    /// <summary>What prepares it, when so many values must be converted that it is not done at once.</summary>
    public PublishJob? Job { get; init; }
}
