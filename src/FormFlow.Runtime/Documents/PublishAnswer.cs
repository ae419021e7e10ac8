using System.Text.Json;
using FormFlow.Engine.Changes;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Texts;
using FormFlow.Runtime.Packages;

namespace FormFlow.Runtime.Documents;

/// <summary>What publishing would do or did, as callers read it.</summary>
/// <param name="App">The app's key.</param>
/// <param name="Published">Whether it was done.</param>
/// <param name="Documents">Every document of the app and what happens to it.</param>
/// <param name="Changes">What happens in them, form by form and field by field.</param>
/// <param name="Indexes">The composite indexes each changed form has then, as lists of field keys by form.</param>
/// <param name="Errors">What stands in the way; empty when it can be published.</param>
/// <param name="Package">For an installation: what it means for the package.</param>
public sealed record PublishAnswer(
    string App,
    bool Published,
    IReadOnlyList<PlannedDocument> Documents,
    IReadOnlyList<PublishAnswer.Change> Changes,
    IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<string>>> Indexes,
    IReadOnlyList<PublishAnswer.Obstacle> Errors,
    PackagePlan? Package)
{
    /// <summary>What prepares the publish, when so many values must be converted that it is not done at once; it goes on by itself.</summary>
    public PublishJob? Job { get; init; }

    /// <summary>A plan in a language.</summary>
    public static PublishAnswer Of(PublishPlan plan, string language, PackagePlan? package = null) => new(
        plan.App,
        plan.Published,
        plan.Documents,
        [.. plan.Changes.Select(Change.Of)],
        plan.Indexes,
        [.. plan.Errors.Select(error => Obstacle.Of(error, language))],
        package)
    {
        Job = plan.Job,
    };

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>One change.</summary>
    /// <param name="Nature">formAdded, formHidden, formRenamed, fieldAdded, fieldHidden, fieldRenamed, fieldConverted, fieldChanged, partAdded, partRemoved, partChanged or documentChanged.</param>
    /// <param name="Kind">The kind of document.</param>
    /// <param name="Key">The document's full key.</param>
    /// <param name="Field">The field's key; null for the document as a whole.</param>
    /// <param name="Label">What people call the field or part; null where it has none.</param>
    /// <param name="From">For a field that is converted, the type it had.</param>
    /// <param name="To">For a field that is converted, the type it gets.</param>
    /// <param name="Settings">The settings of the field that become other ones.</param>
    /// <param name="Part">For a workflow the sort of its part: entryRule, pipeline, stage, transition or timer.</param>
    /// <param name="Name">The key of that part; a stage or transition as pipeline/key.</param>
    /// <param name="Hidden">How many records hold what is no longer offered afterwards; their data is kept.</param>
    /// <param name="Fits">How many saved values suit the change; of a conversion, how many convert. 0 where none had to be looked at.</param>
    /// <param name="Rows">How many records do not suit the change; for a stage that goes, those in it.</param>
    /// <param name="Tasks">For a stage that goes, how many open tasks are about its records.</param>
    /// <param name="Timers">How many timers wait that are concerned: for a stage that goes those of its records, for a workflow or calendar those that are told anew.</param>
    /// <param name="Examples">Ids of some of those.</param>
    /// <param name="Texts">Some of the values that do not suit it, as people read them.</param>
    /// <param name="Reason">Why they do not.</param>
    /// <param name="Uses">What names the field: formulas, conditions, views, workflows, other fields. Told by plans; empty once it is done.</param>
    public sealed record Change(
        string Nature, string Kind, string Key, string? Field, LocalizedText? Label, string? From, string? To, IReadOnlyList<string> Settings, string? Part, string? Name, long Hidden, long Fits, long Rows, long Tasks, long Timers,
        IReadOnlyList<string> Examples, IReadOnlyList<string> Texts, string? Reason, IReadOnlyList<FieldUse> Uses)
    {
        internal static Change Of(PlannedChange change) => new(
            Word(change.Nature), change.Kind, change.Key, change.Field, change.Label, change.From, change.To, change.Settings, change.Part is { } part ? Word(part) : null, change.Name, change.Hidden, change.Fits, change.Rows, change.Tasks, change.Timers,
            change.Examples, change.Texts, change.Reason, change.Uses);
    }

    /// <summary>Something that stands in the way.</summary>
    /// <param name="Pointer">Where.</param>
    /// <param name="Code">A stable code.</param>
    /// <param name="Detail">What it is, in the caller's language.</param>
    /// <param name="Parameters">The figures the detail names.</param>
    public sealed record Obstacle(string? Pointer, string Code, string Detail, IReadOnlyDictionary<string, object?> Parameters)
    {
        /// <summary>An error in a language.</summary>
        internal static Obstacle Of(Error error, string language) => new(error.Pointer, error.Code.Code, error.Message(language), error.Parameters);
    }
}
