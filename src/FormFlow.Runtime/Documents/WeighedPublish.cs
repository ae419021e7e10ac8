using FormFlow.Storage.Schema;

namespace FormFlow.Runtime.Documents;

/// <summary>A publish that converts more saved values than it may at once.</summary>
/// <param name="Asked">What is published.</param>
/// <param name="Plan">What it will do.</param>
/// <param name="Conversions">The columns that are converted, with how many values they hold.</param>
internal sealed record WeighedPublish(PublishAsked Asked, PublishPlan Plan, IReadOnlyList<(ColumnConversion Conversion, long Values)> Conversions);
