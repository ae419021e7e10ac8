using FormFlow.Engine.Forms;

namespace FormFlow.Runtime.Documents;

/// <summary>A publish that was written and takes effect when its transaction ends.</summary>
/// <param name="Plan">What it did.</param>
/// <param name="Forms">All forms of the workspace from now on.</param>
/// <param name="Version">Counts the publishes of the workspace.</param>
internal sealed record Publication(PublishPlan Plan, FormSet Forms, long Version);
