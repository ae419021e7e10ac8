using FormFlow.Engine.Texts;

namespace FormFlow.Engine.Stages;

/// <summary>One difference between a workflow as it is and as it becomes.</summary>
/// <param name="Nature">What sort of difference. Records in a stage or pipeline that is removed need to be told where they belong.</param>
/// <param name="Part">What sort of part.</param>
/// <param name="Key">Its key; a stage or transition as <c>pipeline/key</c>.</param>
/// <param name="Label">What people call the part.</param>
public sealed record WorkflowChange(WorkflowChangeNature Nature, WorkflowPart Part, string Key, LocalizedText Label);
