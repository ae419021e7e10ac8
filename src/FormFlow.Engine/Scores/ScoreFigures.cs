namespace FormFlow.Engine.Scores;

/// <summary>How well a score tells records that were won from those that were not.</summary>
/// <param name="Records">The records that have a score.</param>
/// <param name="Won">How many of them were won.</param>
/// <param name="Unscored">The records that have none.</param>
/// <param name="Auc">
/// The area under the ROC curve: how often a record that was won has a higher score than one that was not, equal ones counting half. 0.5 is
/// chance, 1 is perfect; null when all ended the same way.
/// </param>
/// <param name="CalibrationError">How far the shares that the scores foretell are from those that came about, on average over the tenths, 0 to 1.</param>
/// <param name="Tenths">The records in ten parts of equal size, highest scores first; fewer when there are fewer than ten.</param>
public sealed record ScoreFigures(int Records, int Won, int Unscored, double? Auc, double CalibrationError, IReadOnlyList<ScorePart> Tenths);
