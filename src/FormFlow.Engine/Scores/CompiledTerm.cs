using FormFlow.Engine.Conditions;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;

namespace FormFlow.Engine.Scores;

/// <summary>A term of a score with what it asks bound to the form.</summary>
/// <param name="Settings">The term.</param>
/// <param name="When">What it asks; null when it always counts.</param>
/// <param name="Value">The number that gives points; null when they are fixed.</param>
public sealed record CompiledTerm(ScoreTerm Settings, CompiledCriterion? When, BoundPath? Value)
{
    /// <summary>The points for a record or row, null when the term does not count; or why that cannot be told.</summary>
    internal (decimal? Points, Error? Error) PointsOf(in RecordScope scope, RuleContext context)
    {
        if (When is not null)
        {
            var (holds, error) = When.Evaluate(scope, context, whenBlank: false);
            if (!holds)
            {
                return (null, error);
            }
        }

        if (Value is null)
        {
            return (Settings.Points, null);
        }

        if (scope.Find(Value) is not decimal number)
        {
            return (null, null);
        }

        var points = number * (Settings.Factor ?? 1);
        points = Settings.Max is { } most ? Math.Min(points, most) : points;
        return (Settings.Min is { } least ? Math.Max(points, least) : points, null);
    }
}
