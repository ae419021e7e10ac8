using FormFlow.Engine.Fields;
using FormFlow.Engine.Stages;

namespace FormFlow.Runtime.Stages;

/// <summary>A stage on the path of a pipeline.</summary>
/// <param name="Stage">Its key.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Purpose">What it is for and when it is done.</param>
/// <param name="Status">Whether work goes on in it.</param>
/// <param name="Color">The colour of its tag.</param>
/// <param name="Probability">How likely a record in it ends won, in percent.</param>
/// <param name="IsCurrent">Whether the record is in it.</param>
public sealed record StageOnPath(string Stage, string Label, string? Purpose, StageStatus Status, OptionColor? Color, decimal? Probability, bool IsCurrent);
