namespace FormFlow.Runtime.Stages;

/// <summary>Something to be done in a stage.</summary>
/// <param name="Item">Its key.</param>
/// <param name="Label">What is to be done.</param>
/// <param name="Must">Whether the stage cannot be left forward while it is open.</param>
/// <param name="Done">Whether it is done.</param>
public sealed record ChecklistLine(string Item, string Label, bool Must, bool Done);
