using System.Text.Json.Nodes;

namespace FormFlow.Runtime.Stages;

/// <summary>A field that a transition asks for.</summary>
/// <param name="Field">Its key.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Required">Whether the transition needs it filled in.</param>
/// <param name="IsFilled">Whether the record has a value already.</param>
/// <param name="Schema">The JSON Schema of its value.</param>
public sealed record AskedValue(string Field, string Label, bool Required, bool IsFilled, JsonObject Schema);
