using FormFlow.Engine.Errors;

namespace FormFlow.Engine.Stages;

/// <summary>The moves that one change set off, one after the other: what ends loops.</summary>
public sealed class StageTrail
{
    /// <summary>The most moves that one change sets off.</summary>
    public const int Most = 16;

    private readonly List<string> stages = [];

    /// <summary>Adds a move; the error that names the loop when there have been too many.</summary>
    public Error? Follow(StageMove move)
    {
        if (stages.Count == 0 && move.From is { } from)
        {
            stages.Add(from.Stage);
        }

        stages.Add(move.To.Stage);
        if (stages.Count <= Most + 1)
        {
            return null;
        }

        // From the last time the record was where it now is; else the whole way.
        var start = Math.Max(0, stages.LastIndexOf(move.To.Stage, stages.Count - 2));
        return StageErrors.Loop.With(("loop", string.Join(" → ", stages.Skip(start))));
    }
}
