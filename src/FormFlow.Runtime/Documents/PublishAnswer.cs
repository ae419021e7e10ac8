using System.Text.Json;
using FormFlow.Runtime.Packages;

namespace FormFlow.Runtime.Documents;

/// <summary>What publishing would do or did, as callers read it.</summary>
/// <param name="App">The app's key.</param>
/// <param name="Published">Whether it was done.</param>
/// <param name="Changes">What happens, document by document.</param>
/// <param name="Indexes">The composite indexes each changed form has then, as lists of field keys by form.</param>
/// <param name="Errors">What stands in the way; empty when it can be published.</param>
/// <param name="Package">For an installation: what it means for the package.</param>
public sealed record PublishAnswer(
    string App,
    bool Published,
    IReadOnlyList<PublishAnswer.Change> Changes,
    IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<string>>> Indexes,
    IReadOnlyList<PublishAnswer.Obstacle> Errors,
    PackagePlan? Package)
{
    /// <summary>A plan in a language.</summary>
    public static PublishAnswer Of(PublishPlan plan, string language, PackagePlan? package = null) => new(
        plan.App,
        plan.Published,
        [.. plan.Changes.Select(change => new Change(
            JsonNamingPolicy.CamelCase.ConvertName(change.Nature.ToString()), change.Kind, change.Key, change.Field, change.Hidden, change.Rows, change.Examples, change.Reason))],
        plan.Indexes,
        [.. plan.Errors.Select(error => new Obstacle(error.Pointer, error.Code.Code, error.Message(language), error.Parameters))],
        package);

    /// <summary>One change.</summary>
    /// <param name="Nature">formAdded, formHidden, formRenamed, fieldAdded, fieldHidden, fieldRenamed, fieldConverted, fieldChanged or documentChanged.</param>
    /// <param name="Kind">The kind of document.</param>
    /// <param name="Key">The document's full key.</param>
    /// <param name="Field">The field's key; null for the document as a whole.</param>
    /// <param name="Hidden">How many records hold what is no longer offered afterwards; their data is kept.</param>
    /// <param name="Rows">How many records do not suit the change.</param>
    /// <param name="Examples">Ids of some of those.</param>
    /// <param name="Reason">Why they do not.</param>
    public sealed record Change(string Nature, string Kind, string Key, string? Field, long Hidden, long Rows, IReadOnlyList<string> Examples, string? Reason);

    /// <summary>Something that stands in the way.</summary>
    /// <param name="Pointer">Where.</param>
    /// <param name="Code">A stable code.</param>
    /// <param name="Detail">What it is, in the caller's language.</param>
    /// <param name="Parameters">The figures the detail names.</param>
    public sealed record Obstacle(string? Pointer, string Code, string Detail, IReadOnlyDictionary<string, object?> Parameters);
}
