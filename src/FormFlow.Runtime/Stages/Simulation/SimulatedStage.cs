namespace FormFlow.Runtime.Stages.Simulation;

/// <summary>What would have been otherwise in one stage.</summary>
/// <param name="Pipeline">The key of its pipeline.</param>
/// <param name="Stage">Its key.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Stays">How many stays in it began in the period.</param>
/// <param name="Refused">How many moves out of it, or into it where records begin, would have been refused and are not as it is published.</param>
/// <param name="Moved">How many records would have left it by themselves that did not.</param>
/// <param name="Warned">How many stays would have been warned of.</param>
/// <param name="LiveWarned">How many are by the limit that is published.</param>
/// <param name="Late">How many stays would have been too long.</param>
/// <param name="LiveLate">How many are by the limit that is published.</param>
public sealed record SimulatedStage(string Pipeline, string Stage, string Label, int Stays, int Refused, int Moved, int Warned, int LiveWarned, int Late, int LiveLate);
