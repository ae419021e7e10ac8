using FormFlow.Engine.Records;

namespace FormFlow.Runtime.Tests.Stages;

/// <summary>Something that somebody does to an order.</summary>
/// <param name="Order">The number of the order.</param>
/// <param name="Input">The values sent.</param>
/// <param name="Transition">The transition asked for.</param>
/// <param name="Comment">What is said to it.</param>
/// <param name="Tick">The item of the checklist that is ticked.</param>
/// <param name="Visit">Whether the values are those of a visit that is paid to the order.</param>
internal sealed record ModelEvent(int Order, RecordInput Input, string? Transition = null, string? Comment = null, string? Tick = null, bool Visit = false);
